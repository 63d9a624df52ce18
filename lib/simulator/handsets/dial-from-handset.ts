import type { Exchange } from '../engine/exchange';
import { receiveCall } from '../engine/receive-call';
import { countryOf } from '../network/geography';
import type { Handset } from './handset';
import { HandsetCall } from './handset-call';
import { runOnDial } from './run-script';

export type DialRequest = { to: string; withheld: boolean; forwardedFrom: string | null; stirVerstat: string | null };

const RING_TONE_SECONDS = 6;
const NOT_IN_SERVICE_SECONDS = 3;

/** A handset dials. Returns the sid of the call that reaches the account; null when nobody has the number. */
export function dialFromHandset(exchange: Exchange, handset: Handset, request: DialRequest): string | null {
  const call = new HandsetCall(handset, true);
  const number = exchange.store.numbers.find((owned) => owned.phoneNumber === request.to);
  const strand = exchange.clock.strand();
  call.strand = strand;
  if (number === null) {
    handset.begin(call, 'dialling', null, request.to);
    const source = {
      kind: 'tone' as const,
      tone: 'not in service' as const,
      country: 'US',
      seconds: NOT_IN_SERVICE_SECONDS,
    };
    call.hears({ kind: 'tone', text: 'not in service', seconds: NOT_IN_SERVICE_SECONDS, source, by: 'carrier' });
    strand.after(NOT_IN_SERVICE_SECONDS * 1000, () => call.released('completed'));
    return null;
  }
  const leg = receiveCall(exchange, number, {
    strand,
    farEnd: call,
    from: request.withheld ? 'anonymous' : handset.number,
    forwardedFrom: request.forwardedFrom,
    stirVerstat: request.stirVerstat,
  });
  call.dials(leg);
  handset.begin(call, 'dialling', leg.sid, request.to);
  const source = {
    kind: 'tone' as const,
    tone: 'ringing' as const,
    country: countryOf(request.to),
    seconds: RING_TONE_SECONDS,
  };
  call.hears({ kind: 'tone', text: 'ringing', seconds: RING_TONE_SECONDS, source, by: 'carrier' });
  runOnDial(call);
  return leg.sid;
}
