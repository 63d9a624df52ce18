import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSealer } from './sealer';

const key = () => randomBytes(32).toString('base64');
const sealer = createSealer(key());
const kinds = [
  { name: 'secret', seal: sealer.sealSecret, open: sealer.openSecret },
  { name: 'deterministic', seal: sealer.sealDeterministic, open: sealer.openDeterministic },
] as const;

describe.each(kinds)('a $name seal', ({ seal, open }) => {
  test('opens to exactly what was sealed, and only for what it was sealed for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (plain, aad, other) => {
        const sealed = seal(plain, aad);
        expect(sealed).toMatch(/^1[A-Za-z0-9_-]+$/);
        expect(open(sealed, aad)).toBe(plain);
        if (other !== aad) expect(open(sealed, other)).toBeNull();
      }),
    );
  });

  test('does not open after any single character was changed, added or cut off', () => {
    const sealed = seal('{"values":{"pin":"4711"}}', 'position');
    for (let index = 0; index < sealed.length; index++) {
      for (const letter of ['A', 'z', '_', '=', ' ', '']) {
        const altered = sealed.slice(0, index) + letter + sealed.slice(index + 1);
        if (altered !== sealed) expect(open(altered, 'position')).toBeNull();
      }
    }
    expect(open(`${sealed}A`, 'position')).toBeNull();
  });

  test('does not open under another key, and hostile text gives null', () => {
    const stranger = createSealer(key());
    const sealed = seal('text', 'aad');
    expect(stranger.openSecret(sealed, 'aad')).toBeNull();
    expect(stranger.openDeterministic(sealed, 'aad')).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => open(`1${text}`, 'aad') === null));
    for (const text of ['', '1', '2AAAA', 'é', '1'.repeat(100_000)]) expect(open(text, 'aad')).toBeNull();
  });

  test('hides what was sealed', () => {
    expect(Buffer.from(seal('4929123412341234', '').slice(1), 'base64url').toString('latin1')).not.toContain('4929');
  });
});

test('the same position always has the same URL, another position another nonce', () => {
  expect(sealer.sealDeterministic('{"a":1}', 'x')).toBe(sealer.sealDeterministic('{"a":1}', 'x'));
  const nonces = ['{"a":1}|x', '{"a":2}|x', '{"a":1}|y', '{"a":1}x|', '|{"a":1}x'].map((pair) => {
    const [plain = '', aad = ''] = pair.split('|');
    return sealer.sealDeterministic(plain, aad).slice(1, 17);
  });
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('a secret sealed twice looks different each time', () => {
  expect(sealer.sealSecret('token', 'x')).not.toBe(sealer.sealSecret('token', 'x'));
});

test('one purpose cannot open what another sealed', () => {
  expect(sealer.openSecret(sealer.sealDeterministic('text', 'x'), 'x')).toBeNull();
  expect(sealer.openDeterministic(sealer.sealSecret('text', 'x'), 'x')).toBeNull();
});

test('after a new key is appended the old seals still open and new ones use the new key', () => {
  const [old, fresh] = [key(), key()];
  const before = createSealer(old).sealSecret('token', 'x');
  const both = createSealer(`${old},${fresh}`);
  expect(both.openSecret(before, 'x')).toBe('token');
  const after = both.sealSecret('token', 'x');
  expect(after.charAt(0)).toBe('2');
  const retired = createSealer(`,${fresh}`);
  expect(retired.openSecret(after, 'x')).toBe('token');
  expect(retired.openSecret(before, 'x')).toBeNull();
});

test('a missing or short key is refused with a sentence that names the setting', () => {
  for (const keys of ['', ' , ', 'c2hvcnQ=', `${key()},short`]) {
    expect(() => createSealer(keys)).toThrow(/LINEKEEPER_KEY/);
  }
});
