import { expect, test } from 'vitest';
import { callIdOf } from './call-id';

test('a call has the same id on every machine and after every release', () => {
  expect(callIdOf('twilio', 'CA00000000000000000000000000000001')).toBe('call_yncpx4nq9k9h5myfrzrjpf7sfe');
});

test('an id has the form of all ids', () => {
  for (const sid of ['', 'CA1', 'x'.repeat(10_000), '☎'])
    expect(callIdOf('twilio', sid)).toMatch(/^call_[0-9a-hjkmnp-tv-z]{26}$/);
});

test('another call, or the same call sid at another carrier, has another id', () => {
  const ids = [
    callIdOf('twilio', 'CA1'),
    callIdOf('twilio', 'CA2'),
    callIdOf('other', 'CA1'),
    callIdOf('a', 'b:c'),
    callIdOf('a:b', 'c'),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  const many = Array.from({ length: 20_000 }, (_, index) => callIdOf('twilio', `CA${index}`));
  expect(new Set(many).size).toBe(many.length);
});
