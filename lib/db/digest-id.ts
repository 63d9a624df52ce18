import { createHash } from 'node:crypto';
import { ID_PREFIXES, type IdKind } from '../core/shared/id-prefixes';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 26;

/** An id made of what it stands for, 130 bits of a SHA-256: every machine gives the same thing the same id without asking. */
export function digestId(kind: IdKind, text: string): string {
  const digest = createHash('sha256').update(text).digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte);
  let id = '';
  for (let index = 0; index < LENGTH; index++) {
    id += ALPHABET.charAt(Number(bits & 31n));
    bits >>= 5n;
  }
  return `${ID_PREFIXES[kind]}_${id}`;
}
