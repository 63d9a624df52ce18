import { isFinalStatus } from '../../core/calls/status-order';
import { mayCarry, type SignedWebhook, type WebhookResult } from '../calls/signed-webhook';
import { settleDial } from '../outbound/settle-dial';
import { readPlacedUrl } from './placed-url';

/** How far a placed call has come, or that a recording of it is ready: what the carrier tells beside the turns. */
export function recordPlacedStatus(webhook: SignedWebhook): WebhookResult {
  const { carrier, account, params, query } = webhook;
  const heard = carrier.read.call(params);
  const place = readPlacedUrl(query);
  if (heard === null || place === null) return { kind: 'received', fact: null };
  const { tenantId, placedCallId } = place;
  if (!mayCarry(account, tenantId)) return { kind: 'forbidden', reason: 'The call belongs to another account.' };
  const recordingSid = carrier.read.recording(params)?.recordingSid ?? null;
  if (recordingSid === null && heard.status !== null && isFinalStatus(heard.status))
    settleDial(tenantId, placedCallId, { talkSeconds: carrier.read.status(params).durationSeconds });
  const told = recordingSid ?? carrier.read.status(params).sequence ?? webhook.digest();
  return {
    kind: 'received',
    fact: {
      tenantId,
      callSid: null,
      dedupeKey: `placed-status:${heard.callSid}:${heard.status}:${told}`,
      events: [],
      placed: { placedCallId, callSid: heard.callSid, status: heard.status, recordingSid, keptSid: null, stage: null },
    },
  };
}
