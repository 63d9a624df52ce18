import type { CallRecord } from '../calls/call-record';
import { numbersOfPhones, type Person } from '../people/person';
import type { AlertChannel, AlertEvent, AlertRule, PlannedDelivery } from './alert';

/**
 * The one event that people are told of for an ended call, or null. A caller who left a message is a voicemail; anybody else who was
 * missed is a missed call, also one who reached the voicemail and said nothing. Only for calls from outside: one from a number of
 * the business itself is blocked as a loop, so it is never missed.
 */
export function alertEventOf(
  record: Pick<CallRecord, 'direction' | 'missed' | 'outcome' | 'recordings'>,
): AlertEvent | null {
  if (record.direction !== 'inbound' || record.missed !== true) return null;
  return record.outcome === 'voicemail' && hasMessage(record) ? 'voicemail' : 'missed_call';
}

/** True when the caller left a message with something in it. */
export function hasMessage(record: Pick<CallRecord, 'recordings'>): boolean {
  return record.recordings.some(
    (recording) =>
      recording.purpose === 'voicemail' &&
      recording.status !== 'absent' &&
      recording.status !== 'failed' &&
      (recording.durationSeconds ?? 1) > 0,
  );
}

/**
 * Who is told of an ended call, by what channel and where: each address once, in the order of rules and people. Empty when the call is
 * none to tell of, for people who are gone, and for channels to which a person has no address.
 */
export function alertsFor(args: {
  record: CallRecord;
  rules: readonly AlertRule[];
  people: Readonly<Record<string, Person>>;
}): PlannedDelivery[] {
  const event = alertEventOf(args.record);
  if (event === null) return [];
  const planned = new Map<string, PlannedDelivery>();
  for (const rule of args.rules) {
    if (!rule.enabled || rule.event !== event) continue;
    for (const personId of rule.personIds) {
      for (const channel of rule.channels) plan(planned, args.people, event, channel, personId);
    }
  }
  return [...planned.values()];
}

function plan(
  planned: Map<string, PlannedDelivery>,
  people: Readonly<Record<string, Person>>,
  event: AlertEvent,
  channel: AlertChannel,
  personId: string,
): void {
  const person = Object.hasOwn(people, personId) ? people[personId] : undefined;
  const address = person === undefined || !Object.hasOwn(ADDRESSES, channel) ? null : ADDRESSES[channel](person);
  const key = `${channel} ${address}`;
  if (address !== null && !planned.has(key)) planned.set(key, { event, channel, personId, address });
}

/** Where each channel reaches a person; null: nowhere. A channel without a line here does not compile. */
const ADDRESSES: Readonly<Record<AlertChannel, (person: Person) => string | null>> = {
  /** The first number that is switched on and has no extension, which a text cannot reach: people put their own mobile first. */
  sms: (person) => numbersOfPhones(person.phones, { enabled: true, direct: true })[0] ?? null,
  email: (person) => person.email?.trim().toLowerCase() || null,
};
