import { isTrial } from '../placed-calls/trial-call';
import { readRecordingUrl } from './position-url';
import { recordTranscript } from './record-transcript';
import { mayCarry, type SignedWebhook, type WebhookResult } from './signed-webhook';
import { recordingEvents } from './webhook-events';

/**
 * The carrier says that a recording began, is ready, or was empty; the position in the URL says whose it is. What was said in it comes
 * to the same path, at a URL that says so.
 */
export function recordRecording(webhook: SignedWebhook): WebhookResult {
  const { carrier, account, params, query, now } = webhook;
  if (query.get('of') === 'words') return recordTranscript(webhook);
  const place = readRecordingUrl(query);
  const recording = carrier.read.recording(params);
  const heard = carrier.read.call(params);
  if (place === null || recording === null || heard === null) return { kind: 'received', fact: null };
  if (!mayCarry(account, place.tenantId))
    return { kind: 'forbidden', reason: 'The recording belongs to another account.' };
  // The recording of a dialled leg may be told with the leg's own sid.
  const callSid = heard.parentCallSid ?? heard.callSid;
  const dedupeKey = `recording:${recording.recordingSid}:${recording.status}`;
  if (isTrial(place.flowVersionId)) {
    const { recordingSid } = recording;
    const placed = {
      placedCallId: place.flowVersionId,
      callSid,
      status: null,
      recordingSid,
      keptSid: null,
      stage: null,
    };
    return { kind: 'received', fact: { tenantId: place.tenantId, callSid: null, dedupeKey, events: [], placed } };
  }
  return {
    kind: 'received',
    fact: {
      tenantId: place.tenantId,
      callSid,
      dedupeKey,
      events: recordingEvents({ callSid }, recording, place, now),
    },
  };
}
