import type { CallEvent } from '../../core/calls/call-event';
import { FLOW_VISITS_PER_CALL_MAX } from '../../core/flow/limits';
import { notInServiceTurn, safeTurn, takeSafeTurn } from '../../core/flow/safe-turn';
import {
  callFacts,
  mayCarry,
  type SignedWebhook,
  spokenToNobody,
  spokenTurn,
  type WebhookResult,
} from './signed-webhook';

/** Where a call stood that needs the safe turn, as far as it is known. */
export type LastPlace = {
  flowVersionId: string;
  visit: number;
  arrivedAt: number;
  values: Readonly<Record<string, string>>;
};

/**
 * The answer when a turn could not be made: the fallback number, else a voicemail, else a sentence. `events` is what the webhook made
 * known all the same. `place` null: the call has lost its place; its next steps are counted from far behind, so that they cannot be
 * taken for steps it went through before.
 */
export function answerSafely(webhook: SignedWebhook, place: LastPlace | null, events: CallEvent[]): WebhookResult {
  const { carrier, account, params, snapshot, now, digest } = webhook;
  const heard = carrier.read.call(params);
  if (heard === null) return spokenToNobody(notInServiceTurn());
  const number = snapshot.findNumber(heard.to);
  const tenant = number === null ? null : snapshot.findTenant(number.tenantId);
  if (number === null || tenant === null) return spokenToNobody(safeTurn(null, callFacts(heard, '')));
  if (!mayCarry(account, number.tenantId))
    return { kind: 'forbidden', reason: 'The number belongs to another account.' };
  const call = callFacts(heard, number.numberId);
  const lost = { flowVersionId: '', visit: FLOW_VISITS_PER_CALL_MAX, arrivedAt: now, values: {} };
  const turn = takeSafeTurn({ business: tenant.business, call, now, ...(place ?? lost) });
  const dedupeKey = `twiml-step:${call.callSid}:safe:${digest()}`;
  return spokenTurn(webhook, turn, call, { tenantId: number.tenantId, callSid: call.callSid, dedupeKey, events });
}
