import type { Business, CallFacts } from './business';

/**
 * True when a call can only be our own call coming back: from one of the business's numbers, or forwarded from another of them. Some
 * carriers name the called number itself as the forwarder of ordinary calls, so that alone proves nothing; and a person's phone that
 * forwards to us is the very use of an own number (ringing it back is what the outbound gate refuses).
 */
export function isLoop(business: Business, call: CallFacts): boolean {
  if (call.from !== null && (call.from === call.to || business.numbers.includes(call.from))) return true;
  return call.forwardedFrom !== null && call.forwardedFrom !== call.to && business.numbers.includes(call.forwardedFrom);
}
