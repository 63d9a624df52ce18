import type { CallWebhook } from '../../carriers/webhook-facts';
import { advanceCall } from '../../core/flow/engine';
import type { Flow } from '../../core/flow/flow';
import { needsAcceptKey, whisperTurn } from '../../core/flow/whisper-turn';
import { rememberAccepted, wasAccepted } from '../../snapshot/accepted-legs';
import type { TenantDocument } from '../../snapshot/snapshot-document';
import { settleDial } from '../outbound/settle-dial';
import { continueTrial, isTrial } from '../placed-calls/trial-call';
import { answerSafely } from './answer-safely';
import { finishTurn } from './finish-turn';
import { businessNow, callNow } from './live-facts';
import { type PositionPlace, readPositionUrl } from './position-url';
import {
  callFacts,
  mayCarry,
  type SignedWebhook,
  spokenTurn,
  type WebhookFact,
  type WebhookResult,
} from './signed-webhook';
import { dialEndedEvents, turnStatusEvents } from './webhook-events';

/** A later turn: the call comes back to the position in its URL with what the caller did there. */
export function continueCall(webhook: SignedWebhook): WebhookResult | Promise<WebhookResult> {
  const { carrier, account, params, query, snapshot, now } = webhook;
  const heard = carrier.read.call(params);
  const place = readPositionUrl(query);
  if (place !== null && !mayCarry(account, place.position.tenantId)) {
    return { kind: 'forbidden', reason: 'The call belongs to another account.' };
  }
  const tenant = place === null ? null : snapshot.findTenant(place.position.tenantId);
  if (heard === null || place === null || tenant === null) {
    return answerSafely(webhook, null, heard === null ? [] : turnStatusEvents(heard, now));
  }
  if (isTrial(place.position.flowVersionId)) return continueTrial(webhook, place.position, tenant);
  return place.part === 'step' ? advance(webhook, heard, place, tenant) : whisper(webhook, heard, place, tenant);
}

function advance(
  webhook: SignedWebhook,
  heard: CallWebhook,
  place: PositionPlace,
  tenant: TenantDocument,
): WebhookResult | Promise<WebhookResult> {
  const { snapshot, now, digest } = webhook;
  const { position } = place;
  const call = callNow(snapshot, position.tenantId, callFacts(heard, position.numberId));
  const business = businessNow(snapshot, tenant.business, now);
  const fixed = { flow: flowOf(tenant, position.flowVersionId), business, call, now };
  const { dialEnd, input } = readDial(webhook, { ...fixed, position });
  const turn = advanceCall({ ...fixed, position, input });
  if (dialEnd !== null)
    settleDial(position.tenantId, call.callSid, { talkSeconds: dialEnd.durationSeconds ?? 0, token: digest() });
  const fact: WebhookFact = {
    tenantId: position.tenantId,
    callSid: call.callSid,
    dedupeKey: `twiml-step:${call.callSid}:${position.visit}:${digest()}`,
    events: [...turnStatusEvents(heard, now), ...dialEndedEvents(call.callSid, position.visit, dialEnd, now)],
  };
  return finishTurn(
    turn,
    (next, input) => advanceCall({ ...fixed, position: next, input }),
    (finished) => spokenTurn(webhook, finished, call, fact, fixed),
  );
}

/**
 * How a dial ended, and the same as the engine's input. Where the carrier does not report whether caller and callee were connected and the
 * callee had to press a key, only the key press connects: turn and record must agree on it.
 */
function readDial({ carrier, params }: SignedWebhook, place: Parameters<typeof needsAcceptKey>[0]) {
  const input = carrier.read.input(params);
  const dialEnd = carrier.read.dialEnd(params);
  const isOpen = dialEnd !== null && dialEnd.bridged === null && dialEnd.status === 'completed';
  if (!isOpen || input.kind !== 'dialEnded' || !needsAcceptKey(place)) return { dialEnd, input };
  const bridged = wasAccepted(place.call.callSid, place.position.visit);
  return { dialEnd: { ...dialEnd, bridged }, input: { ...input, bridged } };
}

/** What a picked-up leg hears before it is connected. The request is about the leg; the facts belong to the caller's own call. */
function whisper(
  webhook: SignedWebhook,
  heard: CallWebhook,
  place: PositionPlace,
  tenant: TenantDocument,
): WebhookResult | Promise<WebhookResult> {
  const { carrier, params, now, digest } = webhook;
  const { position, part, leg, caller } = place;
  const ownCall = caller ?? { ...callFacts(heard, ''), callSid: heard.parentCallSid ?? heard.callSid };
  const call = { ...ownCall, numberId: position.numberId };
  const turn = whisperTurn({
    flow: flowOf(tenant, position.flowVersionId),
    position,
    part: part === 'accept' ? 'accept' : 'whisper',
    targetIndex: leg,
    input: carrier.read.input(params),
    business: tenant.business,
    call,
    now,
    legSid: heard.callSid,
  });
  const dedupeKey = `twiml-step:${heard.callSid}:${part}:${digest()}`;
  const result = spokenTurn(
    webhook,
    turn,
    call,
    { tenantId: position.tenantId, callSid: call.callSid, dedupeKey, events: [] },
    { leg },
  );
  const isAccepted = turn.events.some(({ kind }) => kind === 'legAccepted');
  return isAccepted ? rememberAccepted(call.callSid, position.visit, now).then(() => result) : result;
}

function flowOf({ flows }: TenantDocument, flowVersionId: string): Flow | null {
  return Object.hasOwn(flows, flowVersionId) ? (flows[flowVersionId] ?? null) : null;
}
