import { PROMPT_SECONDS_MAX } from '../../config/limits';
import { NO_CALL, safeTurn } from '../../core/flow/safe-turn';
import { recordByPhone } from '../../core/placed-calls/record-by-phone';
import type { TenantDocument } from '../../snapshot/snapshot-document';
import { callFacts, mayCarry, type SignedWebhook, spokenToNobody, type WebhookResult } from '../calls/signed-webhook';
import { carrierSoundKey } from './carrier-sound';
import { type PlacedPlace, placedUrls, readPlacedUrl } from './placed-url';
import { startTrial } from './trial-call';

/** A turn of a call that we placed: its URL says what it is about. From this machine's snapshot, like every turn. */
export function answerPlacedCall(webhook: SignedWebhook): WebhookResult {
  const { carrier, account, params, query, snapshot } = webhook;
  const heard = carrier.read.call(params);
  const place = readPlacedUrl(query);
  const tenant = place === null ? null : snapshot.findTenant(place.tenantId);
  if (heard === null || place === null || tenant === null) return spokenToNobody(safeTurn(null, NO_CALL));
  if (!mayCarry(account, place.tenantId)) return { kind: 'forbidden', reason: 'The call belongs to another account.' };
  if (place.kind === 'prompt') return promptTurn(webhook, place, tenant);
  if (place.kind === 'trial') return startTrial(webhook, place, tenant);
  return spokenToNobody(safeTurn(null, callFacts(heard, '')));
}

function promptTurn(
  webhook: SignedWebhook,
  place: Extract<PlacedPlace, { kind: 'prompt' }>,
  { business }: TenantDocument,
): WebhookResult {
  const { carrier, account, params, digest } = webhook;
  const heard = carrier.read.call(params);
  const recordedSid = carrier.read.recording(params)?.recordingSid ?? null;
  const turn = recordByPhone({
    talk: place.talk,
    input: carrier.read.input(params),
    recordedSid,
    business,
    secondsMax: PROMPT_SECONDS_MAX,
    keyOf: (recordingSid) => carrierSoundKey(carrier.name, account, recordingSid),
  });
  const { placedCallId, tenantId } = place;
  const callSid = heard?.callSid ?? '';
  return {
    kind: 'spoken',
    instructions: turn.instructions,
    urls: placedUrls(carrier.name, turn.next === null ? place : { ...place, talk: turn.next }),
    fact: {
      tenantId,
      callSid: null,
      dedupeKey: `placed:${callSid}:${place.talk.turn}:${digest()}`,
      events: [],
      placed: {
        placedCallId,
        callSid,
        status: heard?.status ?? null,
        recordingSid: recordedSid,
        keptSid: turn.keptSid,
        stage: { turn: place.talk.turn + 1, name: turn.stage },
      },
    },
  };
}
