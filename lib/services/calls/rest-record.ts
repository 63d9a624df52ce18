import type { CarrierCall, CarrierRecording } from '../../carriers/carrier';
import { CALL_STATUSES, type CallEvent, type CallStatus } from '../../core/calls/call-event';
import type { JournalRecord } from '../../journal/journal-record';

/** What the carrier's REST API told, as journal records: it takes the same way as what webhooks tell. */
export type RestContext = { tenantId: string; carrier: string; numberId: string | null; now: number };

/** The caller's own call. */
export function restCallRecord(call: CarrierCall, context: RestContext): JournalRecord {
  return recordOf('rest.call', call.callSid, restCallEvent(call, context), context, { ...call });
}

function restCallEvent(call: CarrierCall, context: RestContext): CallEvent {
  const status = statusOf(call.status);
  return {
    key: `rest:${status}:${call.durationSeconds}`,
    callSid: call.callSid,
    at: context.now,
    kind: 'restCall',
    direction: call.direction,
    from: call.from === '' ? null : call.from,
    to: call.to,
    numberId: context.numberId,
    status,
    durationSeconds: call.durationSeconds,
    startedAt: call.startedAt,
    endedAt: call.endedAt,
  };
}

/** A leg that was dialled in the call `parentSid`. */
export function restLegRecord(leg: CarrierCall, parentSid: string, context: RestContext): JournalRecord {
  const status = statusOf(leg.status);
  const event: CallEvent = {
    key: `rest:${leg.callSid}:${status}:${leg.durationSeconds}`,
    callSid: parentSid,
    at: context.now,
    kind: 'legStatus',
    legSid: leg.callSid,
    status,
    source: 'rest',
    sequence: null,
    to: leg.to,
    personId: null,
    departmentId: null,
    visit: null,
    acceptRequired: null,
    durationSeconds: leg.durationSeconds,
    startedAt: leg.startedAt,
    endedAt: leg.endedAt,
  };
  return recordOf('rest.leg', parentSid, event, context, { ...leg });
}

/** A recording of the call; whether it is a message or a conversation shows in how the carrier says it was made. */
export function restRecordingRecord(recording: CarrierRecording, context: RestContext): JournalRecord {
  const event: CallEvent = {
    key: `rest:${recording.recordingSid}:${recording.status}`,
    callSid: recording.callSid,
    at: context.now,
    kind: 'recording',
    recordingSid: recording.recordingSid,
    purpose: recording.source === 'RecordVerb' ? 'voicemail' : 'call',
    status: recordingStatusOf(recording.status),
    startedAt: recording.startedAt,
    durationSeconds: recording.durationSeconds,
    channels: recording.channels,
    visit: null,
    personId: null,
    departmentId: null,
  };
  return recordOf('rest.recording', recording.callSid, event, context, { ...recording });
}

/** A call that we placed ourselves: how far it has come, in case nobody told. */
export function restPlacedRecord(call: CarrierCall, placedCallId: string, context: RestContext): JournalRecord {
  const { callSid } = call;
  const status = statusOf(call.status);
  const record = recordOf('rest.placed', callSid, restCallEvent(call, context), context, { ...call });
  const placed = { placedCallId, callSid, status, recordingSid: null, keptSid: null, stage: null };
  return { ...record, callSid: null, events: [], placed };
}

function recordOf(
  source: string,
  callSid: string,
  event: CallEvent,
  { tenantId, carrier, now }: RestContext,
  facts: Record<string, unknown>,
): JournalRecord {
  const params = Object.entries(facts).filter(([, value]) => value !== null);
  return {
    dedupeKey: `${source}:${callSid}:${event.key}`,
    tenantId,
    carrier,
    source,
    callSid,
    receivedAt: now,
    url: '',
    params: Object.fromEntries(params.map(([name, value]) => [name, String(value)])),
    answerMs: 0,
    answer: null,
    events: [event],
  };
}

/** A status that we do not know yet says at least that the call exists. */
function statusOf(text: string): CallStatus {
  return CALL_STATUSES.find((status) => status === text) ?? 'initiated';
}

function recordingStatusOf(text: string): 'in-progress' | 'completed' | 'absent' | 'failed' {
  if (text === 'completed' || text === 'absent' || text === 'failed') return text;
  return 'in-progress';
}
