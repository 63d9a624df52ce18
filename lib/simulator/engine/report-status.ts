import { callParams } from './call-params';
import type { Exchange } from './exchange';
import type { Leg } from './leg';
import { sendCallback } from './send-callback';
import type { StatusEvent } from './status-subscription';

/** Tells everybody who asked for it that a call has reached an event; `extra` is what only this event carries. */
export function reportStatus(
  exchange: Exchange,
  leg: Leg,
  event: StatusEvent,
  extra: Readonly<Record<string, string>> = {},
): void {
  for (const subscription of leg.subscriptions) {
    if (!subscription.events.has(event)) continue;
    const params = {
      ...callParams(exchange, leg),
      CallbackSource: 'call-progress-events',
      SequenceNumber: String(subscription.sent),
      ...extra,
    };
    subscription.sent += 1;
    leg.deliveries = sendCallback(
      exchange,
      leg.strand,
      {
        url: subscription.url,
        method: subscription.method,
        params,
        callSid: leg.sid,
        purpose: 'status',
        onFailure: (code, message) => leg.diary.warn(code, message),
      },
      leg.deliveries,
    );
  }
}
