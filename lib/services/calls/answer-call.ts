import { chooseVersion } from '../../core/flow/choose-version';
import { advanceCall, startCall } from '../../core/flow/engine';
import { notInServiceTurn } from '../../core/flow/safe-turn';
import { scheduleStateAt } from '../../core/hours/state-at';
import type { TenantDocument } from '../../snapshot/snapshot-document';
import { finishTurn } from './finish-turn';
import { businessNow, callNow } from './live-facts';
import {
  callFacts,
  mayCarry,
  type SignedWebhook,
  spokenToNobody,
  spokenTurn,
  type WebhookFact,
  type WebhookResult,
} from './signed-webhook';
import { arrivedEvent, turnStatusEvents } from './webhook-events';

/** The first turn of a call: the number called leads to its tenant, and from there to the flow that is published on it. */
export function answerCall(webhook: SignedWebhook): WebhookResult | Promise<WebhookResult> {
  const { carrier, account, params, snapshot, now } = webhook;
  const heard = carrier.read.call(params);
  const number = heard === null ? null : snapshot.findNumber(heard.to);
  const tenant = number === null ? null : snapshot.findTenant(number.tenantId);
  if (heard === null || number === null || tenant === null) return spokenToNobody(notInServiceTurn());
  if (!mayCarry(account, number.tenantId))
    return { kind: 'forbidden', reason: 'The number belongs to another account.' };

  const { numbers, flows } = tenant;
  const business = businessNow(snapshot, tenant.business, now);
  const routing = numbers[number.numberId];
  const scheduleId = routing?.scheduleId ?? null;
  const flowVersionId = chooseVersion(routing?.flowVersionId ?? null, routing?.canary ?? null, heard.callSid);
  const call = callNow(snapshot, number.tenantId, callFacts(heard, number.numberId));
  const flow = flowVersionId === null ? null : (flows[flowVersionId] ?? null);
  const turn = startCall({ flow, flowVersionId: flowVersionId ?? '', business, call, now });
  const known = { numberId: number.numberId, flowVersionId, scheduleState: stateOf(tenant, scheduleId, now) };
  const fact: WebhookFact = {
    tenantId: number.tenantId,
    callSid: call.callSid,
    dedupeKey: `twiml-step:${call.callSid}:incoming`,
    events: [arrivedEvent(heard, known, now), ...turnStatusEvents(heard, now)],
  };
  return finishTurn(
    turn,
    (position, input) => advanceCall({ flow, position, input, business, call, now }),
    (finished) => spokenTurn(webhook, finished, call, fact, { flow }),
  );
}

function stateOf({ business }: TenantDocument, scheduleId: string | null, now: number) {
  const schedule = scheduleId === null ? undefined : business.schedules[scheduleId];
  return schedule === undefined ? null : scheduleStateAt(schedule, business.timeZone, now);
}
