import type { CallEvent } from '../../core/calls/call-event';
import { markedEvent } from '../../core/flow/turn-events';
import { answerSafely, type LastPlace } from './answer-safely';
import { readPositionUrl } from './position-url';
import { callFacts, type SignedWebhook, type WebhookResult } from './signed-webhook';
import { arrivedEvent, turnStatusEvents } from './webhook-events';

/**
 * The carrier could not get or use an answer of ours, and asks here what to do. It names the URL that failed, and with it the place at
 * which the call stands. A call whose very first turn failed is known from here on.
 */
export function answerFallback(webhook: SignedWebhook): WebhookResult {
  const { carrier, params, snapshot, now } = webhook;
  const heard = carrier.read.call(params);
  if (heard === null) return answerSafely(webhook, null, []);
  const { code, url } = carrier.read.failure(params);
  const number = snapshot.findNumber(heard.to);
  const place = placeOf(url);
  const numberId = number?.numberId ?? '';
  const visit = Math.max(1, place?.visit ?? 1);
  const note = `The carrier could not use our answer (${code ?? 'no code'}).`;
  const events: CallEvent[] = [
    ...turnStatusEvents(heard, now),
    markedEvent({ call: callFacts(heard, numberId), now, visit }, 'carrierFailure', note),
  ];
  const isFirstTurn = place === null && heard.status === 'ringing';
  if (isFirstTurn) events.unshift(arrivedEvent(heard, { numberId, flowVersionId: null, scheduleState: null }, now));
  const start: LastPlace = { flowVersionId: '', visit: 0, arrivedAt: now, values: {} };
  return answerSafely(webhook, isFirstTurn ? start : place, events);
}

function placeOf(failedUrl: string | null): LastPlace | null {
  if (failedUrl === null || !URL.canParse(failedUrl)) return null;
  return readPositionUrl(new URL(failedUrl).searchParams)?.position ?? null;
}
