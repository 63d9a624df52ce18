import { createHash, hash } from 'node:crypto';

/**
 * HMAC (RFC 2104: H(K⊕opad ‖ H(K⊕ipad ‖ message))) with both hashes taken in one go. Node's own Hmac is an object per message whose
 * making and clearing away costs several times the hashing, and every webhook needs two; the tests hold this one against Node's.
 */
type Algorithm = 'sha1' | 'sha256';

const BLOCK_BYTES = 64;
const DIGEST_BYTES: Readonly<Record<Algorithm, number>> = { sha1: 20, sha256: 32 };
/** Messages up to this long are hashed in a buffer that is kept; a webhook's are about a thousand. */
const KEPT_BYTES = 8 * 1024;
/** An UTF-16 unit takes at most three bytes in UTF-8. */
const BYTES_PER_UNIT_MAX = 3;

/** A function that gives the HMAC of a text (as UTF-8) under `key`. */
export function keyedHmac(
  algorithm: Algorithm,
  key: string | Buffer,
): { (message: string): Buffer; (message: string, encoding: 'base64'): string } {
  const given = Buffer.from(key as string);
  const short = given.length > BLOCK_BYTES ? createHash(algorithm).update(given).digest() : given;
  const padded = Buffer.alloc(BLOCK_BYTES);
  short.copy(padded);
  // Both buffers begin with their pad for good; what follows it is written anew for each message, and read before anything else runs.
  const inner = Buffer.alloc(BLOCK_BYTES + KEPT_BYTES);
  const outer = Buffer.alloc(BLOCK_BYTES + DIGEST_BYTES[algorithm]);
  for (const [index, byte] of padded.entries()) {
    inner[index] = byte ^ 0x36;
    outer[index] = byte ^ 0x5c;
  }
  const innerOf = (message: string) => {
    if (message.length * BYTES_PER_UNIT_MAX > KEPT_BYTES)
      return Buffer.concat([inner.subarray(0, BLOCK_BYTES), Buffer.from(message)]);
    return inner.subarray(0, BLOCK_BYTES + inner.write(message, BLOCK_BYTES, 'utf8'));
  };
  function hmac(message: string): Buffer;
  function hmac(message: string, encoding: 'base64'): string;
  function hmac(message: string, encoding: 'base64' | 'buffer' = 'buffer'): Buffer | string {
    outer.set(hash(algorithm, innerOf(message), 'buffer'), BLOCK_BYTES);
    return hash(algorithm, outer, encoding);
  }
  return hmac;
}
