import type { Business, CallFacts } from '../flow/business';
import type { DialTarget } from '../flow/instruction';
import { browserAddress } from '../people/browser-phone';
import { countryOfNumber, kindOfNumber, numberWithoutExtension } from '../shared/phone-number';
import { CARRIED_EMERGENCY_NUMBERS, EMERGENCY_NUMBERS, REFUSED_PREFIXES } from './outbound-prefixes';

export type LegRefusal = 'notANumber' | 'loop' | 'caller' | 'premium' | 'country' | 'emergencyNotCarried';
/** What the gate needs to know of a business. */
export type GateFacts = Pick<Business, 'country' | 'numbers'> & { outbound: Pick<Business['outbound'], 'countries'> };
export type LegCheck = { allowed: true } | { allowed: false; reason: LegRefusal };

/**
 * The one gate that every leg passes before it is dialled, wherever it comes from. Pure, so it knows nothing of spend and concurrency.
 * Emergency numbers are never held back by countries or prices; where the carrier takes no emergency calls they are refused, so
 * that the person is told to use another phone. Never throws.
 */
export function checkLeg(args: { to: string; business: GateFacts; call: CallFacts | null }): LegCheck {
  const { business, call } = args;
  const to = numberWithoutExtension(args.to);
  if (EMERGENCY_NUMBERS.has(to)) {
    const isCarried = CARRIED_EMERGENCY_NUMBERS[business.country]?.includes(to) ?? false;
    return isCarried ? { allowed: true } : refuse('emergencyNotCarried');
  }
  if (!/^\+[1-9]\d{6,14}$/.test(to)) return refuse('notANumber');
  if (business.numbers.includes(to) || to === call?.to || to === call?.forwardedFrom) return refuse('loop');
  if (to === call?.from) return refuse('caller');
  if (REFUSED_PREFIXES.some((prefix) => prefix.test(to)) || kindOfNumber(to) === 'premium') return refuse('premium');
  const country = countryOfNumber(to);
  return country !== null && business.outbound.countries.includes(country) ? { allowed: true } : refuse('country');
}

/** The same gate for a phone of any kind. A browser has no country and costs no destination's price; only the caller's own is held back. */
export function checkTarget(args: { target: DialTarget; business: GateFacts; call: CallFacts | null }): LegCheck {
  const { target, business, call } = args;
  if (target.kind !== 'browser') return checkLeg({ to: target.number, business, call });
  return call?.from === browserAddress(target.identity) ? refuse('caller') : { allowed: true };
}

function refuse(reason: LegRefusal): LegCheck {
  return { allowed: false, reason };
}
