import { AUDIT_DAYS, RAW_EVENT_DAYS, SESSION_DAYS_AFTER_END } from './limits';

/** What is deleted when: one row a table. docs/retention.md shows the same table to people; a test holds them equal. */
export type Retention = {
  table: string;
  /** The instant from which the days count. */
  column: string;
  days: number;
  what: string;
  job: 'sweep' | 'purge-recordings' | 'purge-audio';
};

/** Texts and alerts are asked about as long as the raw events of their call are there. */
const DELIVERY_DAYS = RAW_EVENT_DAYS;

export const RETENTION: readonly Retention[] = [
  {
    table: 'call_event',
    column: 'received_at',
    days: RAW_EVENT_DAYS,
    what: 'Carrier requests as they arrived',
    job: 'sweep',
  },
  {
    table: 'dead_letter',
    column: 'created_at',
    days: RAW_EVENT_DAYS,
    what: 'Events that the database refused',
    job: 'sweep',
  },
  { table: 'message', column: 'created_at', days: DELIVERY_DAYS, what: 'Texts sent and received', job: 'sweep' },
  { table: 'flow_text', column: 'created_at', days: DELIVERY_DAYS, what: 'Texts that a flow sent', job: 'sweep' },
  {
    table: 'alert_delivery',
    column: 'created_at',
    days: DELIVERY_DAYS,
    what: 'Alerts and their delivery',
    job: 'sweep',
  },
  {
    table: 'placed_call',
    column: 'created_at',
    days: DELIVERY_DAYS,
    what: 'Calls placed from the dashboard',
    job: 'sweep',
  },
  { table: 'replay', column: 'created_at', days: DELIVERY_DAYS, what: 'Replays of past calls', job: 'sweep' },
  { table: 'audit_event', column: 'at', days: AUDIT_DAYS, what: 'Who changed or heard what', job: 'sweep' },
  { table: 'session', column: 'expires_at', days: SESSION_DAYS_AFTER_END, what: 'Sessions that ended', job: 'sweep' },
];

/** Tables with a time column that no job empties, each with the reason. */
export const KEPT: Readonly<Record<string, string>> = {
  call: 'The call record is what reports are made of; it goes with the business',
  call_leg: 'Part of the call record',
  call_step: 'Part of the call record',
  recording:
    'The sound is deleted after the business’s own days (purge-recordings); that there was one stays part of the call record',
  callback: 'Part of the inbox; done ones are its history',
  contact: 'Kept until the business deletes it',
  text_opt_out: 'Kept for good: whoever texted STOP must stay unsubscribed',
  flow: 'Kept until the business deletes it',
  flow_version: 'Immutable; calls and rollback refer to it',
  flow_case: 'Kept until the business deletes it',
  prompt: 'Kept until the business deletes it; replaced sound is deleted by purge-audio',
  person: 'Kept until the business deletes it',
  number: 'Kept while the number is the business’s',
  carrier_account: 'Kept while it is connected',
  tenant: 'The business itself',
  member: 'Kept while the person belongs to the business',
  api_key: 'A revoked key stays for the audit log',
  app_user: 'Kept while the person has an account',
};
