import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storableJson } from './storable-json';

const anyText = fc.string({ unit: 'binary' });

test('whatever a body held, no NUL and no half surrogate pair is left, and the rest is as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, fc.array(anyText)), (value) => {
      const stored = JSON.parse(storableJson(value));
      const text = JSON.stringify(Object.entries(stored).flat(3));
      expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      const wellFormed = Object.entries(value).every(([key, texts]) =>
        [key, ...texts].every((each) => !each.includes('\0') && Buffer.from(each).toString() === each),
      );
      if (wellFormed) expect(stored).toEqual(value);
    }),
  );
});

test('a text that only spells the escape is left alone', () => {
  const value = { params: { Body: 'type \\u0000 or \\ud800 here', emoji: '📞' } };
  expect(JSON.parse(storableJson(value))).toEqual(value);
});

test('what is not storable becomes the replacement character, in keys too', () => {
  expect(JSON.parse(storableJson({ 'a\0': ['\ud83d', 'x\udcde'] }))).toEqual({ 'a\ufffd': ['\ufffd', 'x\ufffd'] });
});
