import { digestId } from './digest-id';

/**
 * The id of a call, `call_` and 26 characters: every machine gives the same call the same id without asking, and a link to a call can be
 * sent before the call is in the database.
 */
export function callIdOf(carrier: string, callSid: string): string {
  // The length keeps two pairs with the same concatenation apart.
  return digestId('call', `${carrier.length}:${carrier}:${callSid}`);
}
