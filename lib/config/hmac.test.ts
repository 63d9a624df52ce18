import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyedHmac } from './hmac';

test('gives what the platform’s own HMAC gives, for every key length and every text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  const key = fc.uint8Array({ maxLength: 150 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(fc.constantFrom('sha1' as const, 'sha256' as const), key, text, (algorithm, secret, message) => {
      const expected = createHmac(algorithm, secret).update(message, 'utf8').digest('hex');
      expect(keyedHmac(algorithm, secret)(message).toString('hex')).toBe(expected);
    }),
  );
});
