import type { FlowAction } from '../flow/flow-action';
import type { ScheduleState } from '../hours/schedule';

/**
 * Everything that can become known about a call, one fact an event. `key` identifies the fact among those of its kind: the
 * same fact arriving twice has the same key. `at` is milliseconds since the epoch by the carrier's clock where it told us,
 * else ours.
 */
export type CallEvent = { key: string; callSid: string; at: number } & (
  | ArrivedEvent
  | StepEnteredEvent
  | StepLeftEvent
  | MarkedEvent
  | CallStatusEvent
  | RestCallEvent
  | LegStatusEvent
  | LegAcceptedEvent
  | DialEndedEvent
  | RecordingEvent
  | TranscriptEvent
  | ActionEvent
);

export const CALL_STATUSES = [
  'queued',
  'initiated',
  'ringing',
  'in-progress',
  'completed',
  'busy',
  'no-answer',
  'failed',
  'canceled',
] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];

/** The first webhook of a call. */
export type ArrivedEvent = {
  kind: 'arrived';
  direction: 'inbound' | 'outbound';
  from: string | null;
  to: string;
  numberId: string;
  flowVersionId: string | null;
  /** State of the number's schedule when the call came in; null: the number has none. */
  scheduleState: ScheduleState | null;
  callerName: string | null;
  callerCity: string | null;
  callerCountry: string | null;
  forwardedFrom: string | null;
  stirVerstat: string | null;
};

export type StepEnteredEvent = {
  kind: 'stepEntered';
  visit: number;
  stepId: string;
  stepType: string;
  stepName: string;
  goal: boolean;
};

/** `exit` of a step that ended because the caller hung up in it; the flow does not go on from there. */
export const EXIT_HUNG_UP = 'hungUp';

/** `input` is what the caller did, as shown in the journey ('pressed 2', 'said nothing'); never a secret. */
export type StepLeftEvent = { kind: 'stepLeft'; visit: number; exit: string; input: string | null };

/** Something that decides or explains an outcome. */
export type MarkedEvent = { kind: 'marked'; visit: number; mark: Mark; note: string | null };
export const MARKS = [
  'blocked',
  'missedService',
  'callbackBooked',
  'closedMessageHeard',
  'wrongKeyLimit',
  'silenceLimit',
  'nobodyOnDuty',
  'targetRefused',
  'outboundRefused',
  'flowError',
  'carrierFailure',
  'fallbackUsed',
  'voicemailReached',
] as const;
export type Mark = (typeof MARKS)[number];

/**
 * A final status with source 'turn' (the carrier came back for a next turn, but the call was over) says that the caller hung
 * up in the step that was waiting; for 'rest' events `at` is when we asked, so only startedAt and endedAt tell times.
 */
export type CallStatusEvent = {
  kind: 'callStatus';
  status: CallStatus;
  source: 'callback' | 'rest' | 'turn';
  sequence: number | null;
  /** Seconds from answer to end, as the carrier bills them; only with a final status. */
  durationSeconds: number | null;
  startedAt: number | null;
  endedAt: number | null;
};

/** A call as the carrier's list shows it; says who called, so it makes a record even if no webhook ever reached us. */
export type RestCallEvent = {
  kind: 'restCall';
  direction: 'inbound' | 'outbound';
  from: string | null;
  to: string;
  numberId: string | null;
  status: CallStatus;
  durationSeconds: number | null;
  startedAt: number | null;
  endedAt: number | null;
};

export type LegStatusEvent = {
  kind: 'legStatus';
  legSid: string;
  status: CallStatus;
  source: 'callback' | 'rest';
  sequence: number | null;
  to: string | null;
  personId: string | null;
  departmentId: string | null;
  /** The journey visit of the dial step that rang this leg; null when only the carrier's list told us of it. */
  visit: number | null;
  /** True when the leg must press a key before it is connected. */
  acceptRequired: boolean | null;
  /** SIP response of the leg's end where the carrier tells it: 603 is a person who declined, 486 a busy line. */
  sipResponseCode?: number | null;
  durationSeconds: number | null;
  startedAt: number | null;
  endedAt: number | null;
};

/** The person pressed the accept key: from here on caller and person talk. */
export type LegAcceptedEvent = { kind: 'legAccepted'; legSid: string; visit: number };

export type DialEndedEvent = {
  kind: 'dialEnded';
  visit: number;
  status: 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled';
  legSid: string | null;
  bridged: boolean | null;
  durationSeconds: number | null;
};

/** What was said in a recording, as the carrier wrote it down; it comes minutes after the recording. */
export type TranscriptEvent = {
  kind: 'transcript';
  recordingSid: string;
  status: 'completed' | 'failed';
  /** Null exactly when it failed. */
  text: string | null;
};

/** A step asked for something beside the call. */
export type ActionEvent = { kind: 'action'; visit: number; action: FlowAction };

export type RecordingEvent = {
  kind: 'recording';
  recordingSid: string;
  purpose: 'call' | 'voicemail';
  status: 'in-progress' | 'completed' | 'absent' | 'failed';
  /** When the recording began, if the carrier told it; else it is reckoned from `at`. */
  startedAt?: number | null;
  durationSeconds: number | null;
  channels: number | null;
  visit: number | null;
  personId: string | null;
  departmentId: string | null;
  /** True: the carrier was asked to write it down. */
  transcriptAsked?: boolean;
};
