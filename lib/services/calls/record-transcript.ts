import { readTranscriptUrl } from './position-url';
import { mayCarry, type SignedWebhook, type WebhookResult } from './signed-webhook';
import { transcriptEvent } from './webhook-events';

/** The carrier tells what was said in a recording, minutes after it, or that it could not make it out. */
export function recordTranscript(webhook: SignedWebhook): WebhookResult {
  const { carrier, account, params, query, now } = webhook;
  const place = readTranscriptUrl(query);
  const transcript = carrier.read.transcript(params);
  const call = carrier.read.call(params);
  if (place === null || transcript === null || call === null) return { kind: 'received', fact: null };
  if (!mayCarry(account, place.tenantId)) return { kind: 'forbidden', reason: 'The words belong to another account.' };
  const { callSid } = call;
  return {
    kind: 'received',
    fact: {
      tenantId: place.tenantId,
      callSid,
      dedupeKey: `transcript:${transcript.transcriptSid}:${transcript.status}`,
      events: [transcriptEvent(callSid, transcript, now)],
    },
  };
}
