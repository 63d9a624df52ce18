import type { ScheduleState } from '../hours/schedule';
import type { CallStatus, Mark } from './call-event';

/** Where a call ended; the first that applies in this order (definitions: docs/definitions.md). */
export const OUTCOMES = [
  'blocked',
  'missed_service',
  'answered',
  'self_served',
  'callback_booked',
  'voicemail',
  'abandoned_queue',
  'abandoned_ring',
  'abandoned_ivr',
  'after_hours',
  'no_answer',
  'failed',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a missed call was missed; the first that applies in this order. */
export const MISSED_REASONS = [
  'flow_error',
  'carrier_failure',
  'closed',
  'nobody_on_duty',
  'all_busy',
  'declined',
  'rang_no_answer',
  'caller_left_queue',
  'caller_left_menu',
  'wrong_key_limit',
] as const;
export type MissedReason = (typeof MISSED_REASONS)[number];

export const LEG_RESULTS = [
  'answered',
  'no_answer',
  'declined',
  'busy',
  'failed',
  'cancelled',
  'answered_elsewhere',
] as const;
export type LegResult = (typeof LEG_RESULTS)[number];

/** One caller's whole contact: what the fold makes of its events. All instants are milliseconds since the epoch, all spans whole seconds. */
export type CallRecord = {
  callSid: string;
  direction: 'inbound' | 'outbound';
  from: string | null;
  to: string;
  numberId: string | null;
  flowVersionId: string | null;
  callerName: string | null;
  callerCity: string | null;
  callerCountry: string | null;
  forwardedFrom: string | null;
  stirVerstat: string | null;
  status: CallStatus;
  startedAt: number;
  /** First bridge of a person with the caller. */
  answeredAt: number | null;
  /** Set exactly when the status is final. */
  endedAt: number | null;
  scheduleState: ScheduleState | null;
  /** Set exactly when the call has ended. */
  outcome: Outcome | null;
  /** True when the call counts as missed (docs/definitions.md); null while it lasts. */
  missed: boolean | null;
  missedReason: MissedReason | null;
  shortAbandon: boolean;
  answeredByPersonId: string | null;
  departmentId: string | null;
  durationSeconds: number | null;
  ringSeconds: number;
  talkSeconds: number;
  ivrSeconds: number;
  secondsToPerson: number | null;
  marks: readonly Mark[];
  /** What the flow wrote on the call: each tag once, in the order they came; of a field the value set last. */
  tags: readonly string[];
  fields: Readonly<Record<string, string>>;
  legs: readonly LegRecord[];
  journey: readonly JourneyStep[];
  recordings: readonly RecordingFact[];
};

export type LegRecord = {
  legSid: string;
  to: string | null;
  personId: string | null;
  departmentId: string | null;
  visit: number | null;
  status: CallStatus;
  result: LegResult | null;
  startedAt: number;
  ringingAt: number | null;
  /** The phone was picked up, by a person or a machine. */
  pickedUpAt: number | null;
  /** Person and caller were connected. */
  bridgedAt: number | null;
  endedAt: number | null;
  ringSeconds: number;
  talkSeconds: number;
};

export type JourneyStep = {
  visit: number;
  stepId: string;
  stepType: string;
  stepName: string;
  enteredAt: number;
  leftAt: number | null;
  exit: string | null;
  input: string | null;
};

export type RecordingFact = {
  recordingSid: string;
  purpose: 'call' | 'voicemail';
  status: 'in-progress' | 'completed' | 'absent' | 'failed';
  durationSeconds: number | null;
  channels: number | null;
  startedAt: number;
  visit: number | null;
  personId: string | null;
  departmentId: string | null;
  /** Null: nobody asked for it. `text` is set exactly when it is completed. */
  transcript: { status: 'awaited' | 'completed' | 'failed'; text: string | null } | null;
};
