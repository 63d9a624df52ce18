import type { CallRecord, RecordingFact } from '../core/calls/call-record';

const STARTED_AT = Date.UTC(2026, 10, 23, 19, 32);

/** A call that rang for 20 s and that nobody answered, on Monday 23 November 2026 at 14:32 in New York. */
export function makeCallRecord(changes: Partial<CallRecord> = {}): CallRecord {
  return {
    callSid: 'CA00000000000000000000000000000001',
    direction: 'inbound',
    from: '+12125550199',
    to: '+12125550100',
    numberId: 'num_main',
    flowVersionId: 'fv_1',
    callerName: null,
    callerCity: null,
    callerCountry: null,
    forwardedFrom: null,
    stirVerstat: null,
    status: 'completed',
    startedAt: STARTED_AT,
    answeredAt: null,
    endedAt: STARTED_AT + 30_000,
    scheduleState: 'open',
    outcome: 'no_answer',
    missed: true,
    missedReason: 'rang_no_answer',
    shortAbandon: false,
    answeredByPersonId: null,
    departmentId: null,
    durationSeconds: 30,
    ringSeconds: 20,
    talkSeconds: 0,
    ivrSeconds: 10,
    secondsToPerson: null,
    marks: [],
    tags: [],
    fields: {},
    legs: [],
    journey: [],
    recordings: [],
    ...changes,
  };
}

/** A message of so many seconds; null: the length is not known yet. */
export function makeVoicemail(
  durationSeconds: number | null,
  transcript: RecordingFact['transcript'] = null,
): RecordingFact {
  return {
    recordingSid: 'RE00000000000000000000000000000001',
    purpose: 'voicemail',
    status: 'completed',
    durationSeconds,
    channels: 1,
    startedAt: STARTED_AT + 20_000,
    visit: 4,
    personId: null,
    departmentId: null,
    transcript,
  };
}
