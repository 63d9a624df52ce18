import { isFinalStatus } from '../../core/calls/status-order';
import { settleDial } from '../outbound/settle-dial';
import { readLegUrl } from './position-url';
import { mayCarry, type SignedWebhook, type WebhookResult } from './signed-webhook';
import { callStatusEvents, legStatusEvents } from './webhook-events';

/** A status callback: of a leg when its URL says so or the carrier names a parent, else of the call itself. */
export function recordStatus(webhook: SignedWebhook): WebhookResult {
  const { carrier, account, params, query, snapshot, now } = webhook;
  const heard = carrier.read.call(params);
  if (heard === null) return { kind: 'received', fact: null };
  const leg = readLegUrl(query);
  const numbers = [heard.to, heard.from ?? ''].map((each) => snapshot.findNumber(each));
  const tenantId = leg?.tenantId ?? numbers.find((each) => each !== null)?.tenantId ?? account.tenantId;
  // A number that was given back may still be told of: that is nobody's call any more.
  if (tenantId === null) return { kind: 'received', fact: null };
  if (!mayCarry(account, tenantId)) return { kind: 'forbidden', reason: 'The call belongs to another account.' };
  const facts = carrier.read.status(params);
  const isLeg = leg !== null || heard.parentCallSid !== null;
  if (!isLeg && heard.status !== null && isFinalStatus(heard.status))
    settleDial(tenantId, heard.callSid, { talkSeconds: null });
  return {
    kind: 'received',
    fact: {
      tenantId,
      callSid: heard.parentCallSid ?? heard.callSid,
      dedupeKey: `voice-status:${heard.callSid}:${heard.status}:${facts.sequence ?? webhook.digest()}`,
      events: isLeg ? legStatusEvents(heard, facts, leg, now) : callStatusEvents(heard, facts, now),
    },
  };
}
