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

test('one message leaves nothing behind for the next, however long they are', () => {
  const hmac = keyedHmac('sha256', 'key');
  const length = fc.constantFrom(0, 1, 63, 64, 65, 1_000, 2_730, 2_731, 9_000, 20_000);
  fc.assert(
    fc.property(fc.array(fc.tuple(length, fc.constantFrom('a', 'é', '€', '😀'))), (messages) => {
      for (const [count, character] of messages) {
        const message = character.repeat(count);
        expect(hmac(message, 'base64')).toBe(createHmac('sha256', 'key').update(message, 'utf8').digest('base64'));
      }
    }),
    { numRuns: 30 },
  );
});
