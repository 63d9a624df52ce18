import { randomBytes } from 'node:crypto';
import { ID_PREFIXES, type IdKind } from '../core/shared/id-prefixes';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id `<prefix>_<26 characters>`: sortable by the millisecond of its making, 80 random bits (the ULID layout). */
export function newId(kind: IdKind, now: number = Date.now()): string {
  let time = '';
  let rest = now;
  for (let index = 0; index < 10; index++) {
    time = ALPHABET[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  let random = '';
  for (const byte of randomBytes(16)) random += ALPHABET[byte % 32];
  return `${ID_PREFIXES[kind]}_${time}${random}`;
}
