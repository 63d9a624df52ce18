import { describe, expect, test } from 'vitest';
import type { Storage } from './storage';

/** What every storage must do; each one's test runs it. */
export function describeStorage(name: string, open: () => Storage): void {
  const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('utf8'));
  const bytes = (content: string) => new TextEncoder().encode(content);
  const range = async (key: string, start: number, end: number) => {
    const stream = await open().getRange(key, start, end);
    return stream === null ? null : await new Response(stream).text();
  };

  describe(`${name} as a storage`, () => {
    describeKeys(open);

    test('gives back exactly what was put, and its size', async () => {
      const all = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
      await open().put('tnt_1/rec_1.wav', all, 'audio/wav');
      expect(Buffer.compare(Buffer.from((await open().get('tnt_1/rec_1.wav')) ?? []), Buffer.from(all))).toBe(0);
      expect(await open().size('tnt_1/rec_1.wav')).toBe(70_000);
    });

    test('replaces an object of the same key', async () => {
      await open().put('tnt_1/replaced', bytes('a long first text'), 'text/plain');
      await open().put('tnt_1/replaced', bytes('second'), 'text/plain');
      expect(text(await open().get('tnt_1/replaced'))).toBe('second');
    });

    test('keeps an object without any bytes', async () => {
      await open().put('tnt_1/empty', new Uint8Array(0), 'text/plain');
      expect(await open().size('tnt_1/empty')).toBe(0);
      expect(text(await open().get('tnt_1/empty'))).toBe('');
      expect(await range('tnt_1/empty', 0, 10)).toBeNull();
    });

    test('gives a range with both ends, cut at the end of the object', async () => {
      await open().put('tnt_1/range', bytes('0123456789'), 'text/plain');
      expect(await range('tnt_1/range', 2, 4)).toBe('234');
      expect(await range('tnt_1/range', 0, 0)).toBe('0');
      expect(await range('tnt_1/range', 7, 1_000)).toBe('789');
      expect(await range('tnt_1/range', 10, 20)).toBeNull();
      expect(await range('tnt_1/range', 5, 4)).toBeNull();
      expect(await range('tnt_1/range', -1, 4)).toBeNull();
    });

    test('says null for what is not there, and deleting it is no error', async () => {
      expect(await open().get('tnt_1/nothing')).toBeNull();
      expect(await open().size('tnt_1/nothing')).toBeNull();
      expect(await range('tnt_1/nothing', 0, 1)).toBeNull();
      await open().delete('tnt_1/nothing');
    });

    test('forgets what was deleted and nothing else', async () => {
      await open().put('tnt_1/a', bytes('a'), 'text/plain');
      await open().put('tnt_2/a', bytes('b'), 'text/plain');
      await open().delete('tnt_1/a');
      expect(await open().get('tnt_1/a')).toBeNull();
      expect(text(await open().get('tnt_2/a'))).toBe('b');
    });
  });
}

/** No key may lead out of the storage, whatever ends up in one. */
function describeKeys(open: () => Storage): void {
  const bytes = new Uint8Array(1);
  test.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../b',
    'a/./b',
    'a//b',
    'a/',
    '.hidden',
    'a\\b',
    'a\0b',
    'a b',
    'a?b',
    'x'.repeat(501),
  ])('refuses the key %j', async (key) => {
    const attempts = [
      () => open().put(key, bytes, 'text/plain'),
      () => open().get(key),
      () => open().getRange(key, 0, 1),
      () => open().size(key),
      () => open().delete(key),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/storage key/);
  });
}
