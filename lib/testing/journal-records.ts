import type { CallEvent } from '../core/calls/call-event';
import type { JournalRecord } from '../journal/journal-record';

/** One journal record per event of a told call, as if each had come with a webhook of its own. */
export function recordsOf(tenantId: string, callSid: string, events: readonly CallEvent[]): JournalRecord[] {
  return events.map((event) => recordOf(tenantId, callSid, ownSids(event, callSid)));
}

function recordOf(tenantId: string, callSid: string, event: CallEvent): JournalRecord {
  return {
    dedupeKey: `${callSid}:${event.key}`,
    tenantId,
    carrier: 'twilio',
    source: event.kind === 'arrived' ? 'voice.incoming' : 'voice.status',
    callSid,
    receivedAt: event.at,
    url: `/api/voice/twilio/status?call=${callSid}`,
    params: { CallSid: callSid, AccountSid: 'AC00000000000000000000000000000001' },
    answerMs: 1.5,
    answer: null,
    events: [event],
  };
}

/** A carrier gives no recording or leg of two calls the same sid. */
function ownSids(event: CallEvent, callSid: string): CallEvent {
  const own = { ...event, callSid };
  if (own.kind === 'recording' || own.kind === 'transcript')
    return { ...own, recordingSid: `${callSid}${own.recordingSid}` };
  return 'legSid' in own && own.legSid !== null ? { ...own, legSid: `${callSid}${own.legSid}` } : own;
}
