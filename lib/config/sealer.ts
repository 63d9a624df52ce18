import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { keyedHmac } from './hmac';

/**
 * Authenticated encryption with the installation's key (AES-256-GCM). Sealed text is one character that names the key,
 * then base64url of nonce, ciphertext and tag. What a reader would get wrong: each purpose has its own sub-keys, so a
 * sealed secret can never be opened as a position or the other way round.
 */
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_NAMES = '123456789abcdefghijklmnopqrstuvwxyz';

type KeyRing = {
  derive: (purpose: string) => Buffer;
  secret: Buffer;
  deterministic: Buffer;
  nonce: (text: string) => Buffer;
};

/** `aad` says what the text belongs to; it is not stored, and opening with another one gives null. */
export type Sealer = {
  /** Seals with a fresh nonce: twice the same text gives two different results. */
  sealSecret(plain: string, aad: string): string;
  /** The sealed text, or null when it was altered, sealed for something else, or with a key that is not here. Never throws. */
  openSecret(sealed: string, aad: string): string | null;
  /** Same text, same result; tells an onlooker only whether two texts are equal. For what travels in URLs. */
  sealDeterministic(plain: string, aad: string): string;
  /** Like openSecret, for sealDeterministic. Never throws. */
  openDeterministic(sealed: string, aad: string): string | null;
  /** 32 bytes for one purpose only; the same until the installation gets a new key. */
  deriveKey(purpose: string): Buffer;
};

/**
 * Makes a sealer of `keys`: 32 bytes in base64, or several separated by commas, oldest first. The last one seals, all of
 * them open; a retired key is left empty so that the others keep their names. Throws an Error with one sentence otherwise.
 */
export function createSealer(keys: string): Sealer {
  const rings = new Map<string, KeyRing>();
  let current = '';
  for (const [index, text] of keys.split(',').entries()) {
    if (text.trim() === '') continue;
    const name = KEY_NAMES[index];
    if (name === undefined) throw new Error(`LINEKEEPER_KEY holds more than ${KEY_NAMES.length} keys.`);
    rings.set(name, keyRingOf(text.trim()));
    current = name;
  }
  const newest = rings.get(current);
  if (newest === undefined) throw new Error('LINEKEEPER_KEY is not set: it must be 32 random bytes in base64.');

  return {
    sealSecret: (plain, aad) => current + encrypt(newest.secret, randomBytes(NONCE_BYTES), plain, aad),
    openSecret: (sealed, aad) => decrypt(rings.get(sealed.charAt(0))?.secret, sealed, aad),
    sealDeterministic: (plain, aad) =>
      current + encrypt(newest.deterministic, nonceOf(newest.nonce, plain, aad), plain, aad),
    openDeterministic: (sealed, aad) => decrypt(rings.get(sealed.charAt(0))?.deterministic, sealed, aad),
    deriveKey: (purpose) => newest.derive(`key for ${purpose}`),
  };
}

function keyRingOf(base64: string): KeyRing {
  const key = Buffer.from(base64, 'base64');
  if (key.length !== KEY_BYTES)
    throw new Error('LINEKEEPER_KEY is not right: a key must be 32 random bytes in base64.');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `linekeeper ${purpose}`, KEY_BYTES));
  return {
    derive,
    secret: derive('secret'),
    deterministic: derive('deterministic'),
    nonce: keyedHmac('sha256', derive('deterministic nonce')),
  };
}

/** A nonce that repeats only when the whole input repeats; the length keeps aad and text from sliding into each other. */
function nonceOf(keyed: KeyRing['nonce'], plain: string, aad: string): Buffer {
  return keyed(`${aad.length}:${aad}${plain}`).subarray(0, NONCE_BYTES);
}

function encrypt(key: Buffer, nonce: Buffer, plain: string, aad: string): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  const body = cipher.update(plain, 'utf8');
  return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

function decrypt(key: Buffer | undefined, sealed: string, aad: string): string | null {
  if (key === undefined) return null;
  const text = sealed.slice(1);
  const bytes = Buffer.from(text, 'base64url');
  // Node decodes base64url leniently; only the one spelling that we wrote may open.
  if (bytes.length < NONCE_BYTES + TAG_BYTES || bytes.toString('base64url') !== text) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(aad))
      .setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
    const body = decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES));
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
