import type { CallFacts } from '../../core/flow/business';
import { advanceCall, startCall } from '../../core/flow/engine';
import type { Instruction } from '../../core/flow/instruction';
import type { Position } from '../../core/flow/position';
import { saySystem } from '../../core/flow/speak';
import { tryTurn } from '../../core/flow/try-turn';
import type { TurnResult } from '../../core/flow/turn-result';
import type { Trial } from '../../core/placed-calls/trial';
import { ID_PREFIXES } from '../../core/shared/id-prefixes';
import type { TenantDocument } from '../../snapshot/snapshot-document';
import { businessNow, callNow } from '../calls/live-facts';
import { type SignedWebhook, spokenToNobody, spokenTurn, type WebhookResult } from '../calls/signed-webhook';
import { type PlacedPlace, placedUrls } from './placed-url';

/** A trial's position has the placed call's id in the place of a flow version: it names the draft, and tells trials from real calls. */
export function isTrial(flowVersionId: string): boolean {
  return flowVersionId.startsWith(`${ID_PREFIXES.placedCall}_`);
}

/** When the phone was picked up, by the carrier's clock: the pretended time goes on from there. No flow can name such a value. */
const BEGAN = 'trial.began';
/** The draft is on every machine within two seconds of the call's being asked for, and a phone takes longer to be picked up. */
const TRIES_MAX = 5;

/** The first turn: the person has picked up and now hears what the chosen caller would. */
export function startTrial(
  webhook: SignedWebhook,
  place: Extract<PlacedPlace, { kind: 'trial' }>,
  tenant: TenantDocument,
): WebhookResult {
  const { placedCallId } = place;
  const trial = tenant.trials?.[placedCallId];
  if (trial === undefined) return waitForDraft(webhook, place, tenant);
  return play(webhook, { trial, tenant, placedCallId, began: webhook.now, now: trial.at }, ({ business, call }) =>
    startCall({ flow: trial.flow, flowVersionId: placedCallId, business, call, now: trial.at }),
  );
}

/** A later turn, at the position in its URL. */
export function continueTrial(webhook: SignedWebhook, position: Position, tenant: TenantDocument): WebhookResult {
  const placedCallId = position.flowVersionId;
  const trial = tenant.trials?.[placedCallId];
  if (trial === undefined) return spokenToNobody(draftGone(tenant));
  const began = Number(position.values[BEGAN] ?? webhook.now);
  const now = position.arrivedAt + Math.max(0, webhook.now - began);
  const input = webhook.carrier.read.input(webhook.params);
  return play(webhook, { trial, tenant, placedCallId, began, now }, ({ business, call }) =>
    advanceCall({ flow: trial.flow, position, input, business, call, now }),
  );
}

type Play = { trial: Trial; tenant: TenantDocument; placedCallId: string; began: number; now: number };
type Facts = { business: TenantDocument['business']; call: CallFacts };

function play(webhook: SignedWebhook, played: Play, take: (facts: Facts) => TurnResult): WebhookResult {
  const { carrier, params, snapshot, digest } = webhook;
  const { trial, tenant, placedCallId, began, now } = played;
  const { tenantId } = tenant.business;
  const heard = carrier.read.call(params);
  const callSid = heard?.callSid ?? '';
  const business = businessNow(snapshot, tenant.business, now);
  const { from, to, numberId } = trial;
  const call = callNow(snapshot, tenantId, { callSid, from, to, numberId, callerName: null, forwardedFrom: null });
  const resume = (position: Position, input: Parameters<typeof advanceCall>[0]['input']) =>
    advanceCall({ flow: trial.flow, position, input, business, call, now });
  const turn = tryTurn(take({ business, call }), { business, answers: trial.answers, resume });
  const { position } = turn;
  const values = { ...position?.values, [BEGAN]: String(began) };
  const visit = position?.visit ?? 'end';
  return spokenTurn(webhook, { ...turn, position: position && { ...position, values } }, call, {
    tenantId,
    callSid: null,
    dedupeKey: `placed-turn:${callSid}:${visit}:${digest()}`,
    events: [],
    placed: {
      placedCallId,
      callSid,
      status: heard?.status ?? null,
      recordingSid: carrier.read.recording(params)?.recordingSid ?? null,
      keptSid: null,
      stage: null,
    },
  });
}

function waitForDraft(
  webhook: SignedWebhook,
  place: Extract<PlacedPlace, { kind: 'trial' }>,
  tenant: TenantDocument,
): WebhookResult {
  if (place.tries >= TRIES_MAX) return spokenToNobody(draftGone(tenant));
  const pause: Instruction = {
    kind: 'gather',
    prompts: [],
    input: ['keys'],
    digitsMax: 1,
    finishOnKey: null,
    timeoutSeconds: 1,
    language: tenant.business.language,
    speechHints: [],
  };
  const urls = placedUrls(webhook.carrier.name, { ...place, tries: place.tries + 1 });
  return { kind: 'spoken', instructions: [pause], urls, fact: null };
}

function draftGone({ business }: TenantDocument): Instruction[] {
  return [saySystem(business, 'This draft can no longer be tried. Please start the trial again.'), { kind: 'hangUp' }];
}
