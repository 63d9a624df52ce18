import { countryOf } from '../network/geography';
import type { NumberRow } from '../store/number-row';
import { conductCall } from './conduct-call';
import { fromUrl } from './document-source';
import type { Exchange } from './exchange';
import { type FarEnd, Leg } from './leg';
import { endLeg, openLeg } from './leg-life';
import { CallSession } from './session';
import type { Strand } from './strand';

export type IncomingCall = {
  strand: Strand;
  farEnd: FarEnd;
  /** E.164, or a word such as `anonymous` when the caller withholds it. */
  from: string;
  forwardedFrom: string | null;
  /** Verdict on the caller's identity; null: the usual one for the caller's country. */
  stirVerstat: string | null;
};

function usualVerdict(from: string): string | null {
  const country = countryOf(from);
  if (country === 'US' || country === 'CA') return 'TN-Validation-Passed-A';
  return country === '' ? 'No-TN-Validation' : null;
}

/** A call arrives for one of the account's numbers: its VoiceUrl is asked what to do. */
export function receiveCall(exchange: Exchange, number: NumberRow, incoming: IncomingCall): Leg {
  const { strand } = incoming;
  const now = strand.now();
  const leg = new Leg(
    {
      sid: strand.sid('CA'),
      parentSid: null,
      direction: 'inbound',
      from: incoming.from,
      to: number.phoneNumber,
      status: 'ringing',
      numberSid: number.sid,
      forwardedFrom: incoming.forwardedFrom,
      callerName: number.voiceCallerIdLookup ? 'BOX CALLER' : null,
      createdAt: now,
      updatedAt: now,
      answeredAt: null,
      endedAt: null,
      durationSeconds: null,
    },
    strand,
    incoming.farEnd,
  );
  const verdict = incoming.stirVerstat ?? usualVerdict(incoming.from);
  if (verdict !== null) leg.extraParams['StirVerstat'] = verdict;
  if (number.statusCallback !== '') {
    leg.subscriptions.push({
      url: number.statusCallback,
      method: number.statusCallbackMethod,
      events: new Set(['completed'] as const),
      sent: 0,
    });
  }
  openLeg(exchange, leg);
  begin(exchange, leg, number);
  return leg;
}

function begin(exchange: Exchange, leg: Leg, number: NumberRow): void {
  if (number.voiceUrl === '') {
    leg.diary.warn(11100, `The number ${number.phoneNumber} has no VoiceUrl`);
    leg.strand.after(0, () => endLeg(exchange, leg, 'failed'));
    return;
  }
  const fallback =
    number.voiceFallbackUrl === '' ? null : { url: number.voiceFallbackUrl, method: number.voiceFallbackMethod };
  const session = new CallSession(exchange, leg, { fallback });
  const token = { CallToken: JSON.stringify({ parentCallInfoToken: leg.sid }) };
  const first = fromUrl(number.voiceUrl, number.voiceMethod, token);
  leg.strand.after(0, () => void conductCall(exchange, leg, session, first));
}
