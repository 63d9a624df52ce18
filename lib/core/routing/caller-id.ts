import type { CallFacts } from '../flow/business';
import { e164Schema } from '../shared/phone-number';

/**
 * The number that a rung phone shows. Carriers refuse a dial whose caller ID is no telephone number (error 13214): callers on SIP phones
 * and in browsers, and withheld ones, are shown as the business number that they called.
 */
export function callerIdOf(call: Pick<CallFacts, 'from' | 'to'>, shownNumber: 'caller' | 'business'): string {
  const isShown = shownNumber === 'caller' && call.from !== null && e164Schema.safeParse(call.from).success;
  return isShown && call.from !== null ? call.from : call.to;
}
