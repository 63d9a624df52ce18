import { OUTBOUND_ADMIT_MS_MAX } from '../../config/limits';
import { businessCaps, installationCaps } from '../../config/outbound-caps';
import type { DialInstruction } from '../../core/flow/instruction';
import { markedEvent } from '../../core/flow/turn-events';
import { priceOfMinute } from '../../core/routing/estimated-price';
import { EMERGENCY_NUMBERS } from '../../core/routing/outbound-prefixes';
import { numberWithoutExtension } from '../../core/shared/phone-number';
import type { DialAdmission, DialRequest } from '../../snapshot/outbound-document';
import { thisOutboundStore } from '../../snapshot/outbound-store';
import { log } from '../../telemetry/log';
import type { SignedWebhook, WebhookResult } from '../calls/signed-webhook';

type Spoken = Extract<WebhookResult, { kind: 'spoken' }>;

export function dials(result: WebhookResult): result is Spoken {
  return result.kind === 'spoken' && result.instructions.at(-1)?.kind === 'dial';
}

/**
 * The gate that every answer passes that dials: loops through our own numbers, and the counted caps of the business and the installation.
 * Phones that may not be rung are left out, with a mark in the call's journey; when none is left, the call comes back to its position as
 * after a dial that failed. Counted once however often the carrier asks. Throws for a dial of which nobody said whose it is.
 */
export async function passDialGate(webhook: SignedWebhook, result: Spoken): Promise<WebhookResult> {
  const dial = result.instructions.at(-1);
  if (dial?.kind !== 'dial') return result;
  if (result.dialler === undefined) throw new Error('An answer dials without saying for whom.');
  const admission = await admit(requestOf(webhook, dial, result.dialler));
  return admission === null ? result : withAdmission(webhook, result, dial, admission);
}

function requestOf(
  webhook: SignedWebhook,
  dial: DialInstruction,
  dialler: NonNullable<Spoken['dialler']>,
): DialRequest {
  const { carrier, params, snapshot, now } = webhook;
  const { tenantId, key, call, arrivedAt } = dialler;
  const tenant = snapshot.findTenant(tenantId);
  return {
    tenantId,
    key,
    token: webhook.digest(),
    caps: { business: businessCaps(tenant?.business.outbound.caps), installation: installationCaps() },
    targets: dial.targets.map((target) => {
      const number = target.kind === 'browser' ? null : numberWithoutExtension(target.number);
      return {
        number,
        minuteMicros: priceOfMinute(number),
        isUncapped: number !== null && EMERGENCY_NUMBERS.has(number),
      };
    }),
    call: call === null ? null : { ...pickCall(call), arrivedAt },
    shown: dial.callerId ?? call?.to ?? '',
    ringSeconds: dial.ringSeconds * (dial.order === 'inTurn' ? dial.targets.length : 1),
    talkSecondsMax: dial.talkSecondsMax,
    lastTalkSeconds: carrier.read.dialEnd(params)?.durationSeconds ?? null,
    dialledAt: now,
  };
}

function pickCall({ callSid, from, to, forwardedFrom }: NonNullable<NonNullable<Spoken['dialler']>['call']>) {
  return { callSid, from, to, forwardedFrom };
}

/** Null when the counters cannot be reached in time: the caller is put through all the same, for a disk at fault is no fraud. */
async function admit(request: DialRequest): Promise<DialAdmission | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, OUTBOUND_ADMIT_MS_MAX, null);
  });
  try {
    const admission = await Promise.race([thisOutboundStore().admitDial(request), late]);
    if (admission === null) log.error({ tenantId: request.tenantId }, 'the outbound counters did not answer in time');
    return admission;
  } catch (error) {
    log.error({ err: error, tenantId: request.tenantId }, 'the outbound counters failed');
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function withAdmission(
  { now }: SignedWebhook,
  result: Spoken,
  dial: DialInstruction,
  { rung, talkSeconds, refused }: DialAdmission,
): WebhookResult {
  const spoken = result.instructions.slice(0, -1);
  const fact = result.fact && {
    ...result.fact,
    events: [...result.fact.events, ...refusalEvents(result, dial, refused, now)],
  };
  if (rung.length === 0) return { ...result, fact, instructions: [...spoken, { kind: 'comeBack' }] };
  const targets = rung.flatMap((index) => dial.targets[index] ?? []);
  const { urls } = result;
  // What is asked of a phone later names it by its place among all that were to be rung.
  const place = (index: number) => rung[index] ?? index;
  return {
    ...result,
    fact,
    instructions: [...spoken, { ...dial, targets, talkSecondsMax: talkSeconds }],
    urls: {
      ...urls,
      whisper: (index) => urls.whisper(place(index)),
      legStatus: (index) => urls.legStatus(place(index)),
    },
  };
}

function refusalEvents(
  { dialler, fact }: Spoken,
  { targets }: DialInstruction,
  refused: DialAdmission['refused'],
  now: number,
) {
  if (refused.length === 0 || !dialler?.call || fact?.callSid == null) return [];
  const notes = refused.map(({ index, reason }) => {
    const target = targets[index];
    return `${target?.kind === 'browser' ? target.identity : target?.number} (${reason})`;
  });
  return [markedEvent({ call: dialler.call, now, visit: dialler.visit }, 'outboundRefused', notes.join(', '))];
}
