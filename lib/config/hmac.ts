import { createHash, hash } from 'node:crypto';

/**
 * HMAC (RFC 2104: H(K⊕opad ‖ H(K⊕ipad ‖ message))) with both hashes taken in one go. Node's own Hmac is an object per message whose
 * making and clearing away costs several times the hashing, and every webhook needs two; the tests hold this one against Node's.
 */
type Algorithm = 'sha1' | 'sha256';

const BLOCK_BYTES = 64;

/** A function that gives the HMAC of a text (as UTF-8) under `key`. */
export function keyedHmac(algorithm: Algorithm, key: string | Buffer): (message: string) => Buffer {
  const given = Buffer.from(key as string);
  const short = given.length > BLOCK_BYTES ? createHash(algorithm).update(given).digest() : given;
  const padded = Buffer.alloc(BLOCK_BYTES);
  short.copy(padded);
  const inner = padded.map((byte) => byte ^ 0x36);
  const outer = padded.map((byte) => byte ^ 0x5c);
  return (message) => {
    const text = Buffer.allocUnsafe(BLOCK_BYTES + Buffer.byteLength(message));
    text.set(inner);
    text.write(message, BLOCK_BYTES, 'utf8');
    return hash(algorithm, Buffer.concat([outer, hash(algorithm, text, 'buffer')]), 'buffer');
  };
}
