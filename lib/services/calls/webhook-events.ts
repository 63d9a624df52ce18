import type {
  CallWebhook,
  DialEndWebhook,
  RecordingWebhook,
  StatusWebhook,
  TranscriptWebhook,
} from '../../carriers/webhook-facts';
import type { CallEvent, CallStatus } from '../../core/calls/call-event';
import type { CallFacts } from '../../core/flow/business';
import type { ScheduleState } from '../../core/hours/schedule';
import type { LegPlace, RecordingPlace } from './position-url';

/** What a webhook makes known, as events. Keys are made of what the carrier told alone: delivered twice, it is the same fact. */

export function arrivedEvent(
  webhook: CallWebhook,
  known: { numberId: string; flowVersionId: string | null; scheduleState: ScheduleState | null },
  now: number,
): CallEvent {
  const { callSid, direction, from, to, callerName, callerCity, callerCountry, forwardedFrom, stirVerstat } = webhook;
  return {
    key: `${callSid}:arrived`,
    callSid,
    at: now,
    kind: 'arrived',
    direction,
    from,
    to,
    callerName,
    callerCity,
    callerCountry,
    forwardedFrom,
    stirVerstat,
    ...known,
  };
}

/** The call's status as it was when the carrier asked for a turn; a final one says that the caller is gone. */
export function turnStatusEvents({ callSid, status }: CallWebhook, now: number): CallEvent[] {
  if (status === null) return [];
  return [callStatus(callSid, now, status, 'turn', { sequence: null, durationSeconds: null })];
}

export function callStatusEvents({ callSid, status }: CallWebhook, facts: StatusWebhook, now: number): CallEvent[] {
  return status === null ? [] : [callStatus(callSid, now, status, 'callback', facts)];
}

function callStatus(
  callSid: string,
  at: number,
  status: CallStatus,
  source: 'turn' | 'callback',
  { sequence, durationSeconds }: Pick<StatusWebhook, 'sequence' | 'durationSeconds'>,
): CallEvent {
  const key = `${callSid}:${source}:${status}:${sequence ?? ''}`;
  return {
    key,
    callSid,
    at,
    kind: 'callStatus',
    status,
    source,
    sequence,
    durationSeconds,
    startedAt: null,
    endedAt: null,
  };
}

/** `webhook` is about the leg; the event belongs to the call that rang it. */
export function legStatusEvents(
  webhook: CallWebhook,
  facts: StatusWebhook,
  place: LegPlace | null,
  now: number,
): CallEvent[] {
  const { callSid: legSid, parentCallSid, status, to } = webhook;
  if (status === null || parentCallSid === null) return [];
  return [
    {
      key: `${parentCallSid}:leg:${legSid}:${status}:${facts.sequence ?? ''}`,
      callSid: parentCallSid,
      at: now,
      kind: 'legStatus',
      legSid,
      status,
      source: 'callback',
      sequence: facts.sequence,
      to: to === '' ? null : to,
      personId: place?.personId ?? null,
      departmentId: place?.departmentId ?? null,
      visit: place?.visit ?? null,
      acceptRequired: place?.acceptRequired ?? null,
      sipResponseCode: facts.sipResponseCode,
      durationSeconds: facts.durationSeconds,
      startedAt: null,
      endedAt: null,
    },
  ];
}

export function dialEndedEvents(callSid: string, visit: number, end: DialEndWebhook | null, now: number): CallEvent[] {
  if (end === null) return [];
  const key = `${callSid}:dial:${visit}:${end.legSid ?? ''}:${end.status}`;
  return [{ key, callSid, at: now, kind: 'dialEnded', visit, ...end }];
}

export function recordingEvents(
  call: Pick<CallFacts, 'callSid'>,
  recording: RecordingWebhook | null,
  place: RecordingPlace | null,
  now: number,
): CallEvent[] {
  if (recording === null || place === null) return [];
  const { visit, purpose, personId, departmentId, transcriptAsked } = place;
  return [
    {
      key: `${call.callSid}:recording:${recording.recordingSid}:${recording.status}:${recording.durationSeconds ?? ''}`,
      callSid: call.callSid,
      at: now,
      kind: 'recording',
      visit,
      purpose,
      personId,
      departmentId,
      ...(transcriptAsked ? { transcriptAsked } : {}),
      ...recording,
    },
  ];
}

export function transcriptEvent(callSid: string, transcript: TranscriptWebhook, now: number): CallEvent {
  const { transcriptSid, recordingSid, status, text } = transcript;
  const key = `${callSid}:transcript:${transcriptSid}:${status}`;
  return { key, callSid, at: now, kind: 'transcript', recordingSid, status, text };
}
