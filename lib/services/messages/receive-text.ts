import { mayCarry, type SignedWebhook, type WebhookResult } from '../calls/signed-webhook';

/** A text came in for one of our numbers, or one that we sent made progress. What it says is in its parameters, which are kept. */
export function receiveText(webhook: SignedWebhook, direction: 'inbound' | 'outbound'): WebhookResult {
  const { carrier, account, params, snapshot } = webhook;
  const text = carrier.read.text(params);
  if (text === null) return { kind: 'received', fact: null };
  const number = snapshot.findNumber(direction === 'inbound' ? text.to : text.from);
  const tenantId = number?.tenantId ?? account.tenantId;
  if (tenantId === null) return { kind: 'received', fact: null };
  if (!mayCarry(account, tenantId)) return { kind: 'forbidden', reason: 'The number belongs to another account.' };
  const dedupeKey = `message:${text.messageSid}:${text.status}`;
  return { kind: 'received', fact: { tenantId, callSid: null, dedupeKey, events: [] } };
}
