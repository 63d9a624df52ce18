import { createHash } from 'node:crypto';
import { ID_PREFIXES } from '../core/shared/id-prefixes';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 26;

/**
 * The id of a call, `call_` and 26 characters (130 bits of a SHA-256): every machine gives the same call the same id without
 * asking, and a link to a call can be sent before the call is in the database.
 */
export function callIdOf(carrier: string, callSid: string): string {
  // The length keeps two pairs with the same concatenation apart.
  const digest = createHash('sha256').update(`${carrier.length}:${carrier}:${callSid}`).digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < LENGTH; index++) {
    text += ALPHABET.charAt(Number(bits & 31n));
    bits >>= 5n;
  }
  return `${ID_PREFIXES.call}_${text}`;
}
