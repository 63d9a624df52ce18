import { isBrowserAddress } from '@/lib/core/people/browser-phone';
import { formatPhoneNumber } from '@/lib/core/shared/phone-number';
import type { CallLine } from './call-line';

export const WITHHELD = 'Withheld number';
export const BROWSER = 'Browser';

/** The other side of a call: who called us, or whom we called. */
export function otherSide(call: Pick<CallLine, 'direction' | 'from' | 'to'>): string | null {
  return call.direction === 'inbound' ? call.from : call.to;
}

/** A number as people of the tenant's country read it; where a browser was rung, that. */
export function numberText(number: string | null, country: string): string {
  if (number === null) return WITHHELD;
  return isBrowserAddress(number) ? BROWSER : formatPhoneNumber(number, country);
}

/** 'SMITH JOHN', as carriers send it, becomes 'Smith John'; a name in mixed case is somebody's own. */
export function nameText(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(^|[\s'-])\p{L}/gu, (start) => start.toUpperCase());
}

/** The caller's name, else the number. */
export function callerText(call: Pick<CallLine, 'direction' | 'from' | 'to' | 'callerName'>, country: string): string {
  return call.callerName ? nameText(call.callerName) : numberText(otherSide(call), country);
}
