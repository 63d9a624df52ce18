import { expect, test } from 'vitest';
import { callId } from './call-id';

test('a call has the same id on every machine and after every release', () => {
  expect(callId('twilio', 'CA00000000000000000000000000000001')).toBe('call_yncpx4nq9k9h5myfrzrjpf7sfe');
});

test('an id has the form of all ids', () => {
  for (const sid of ['', 'CA1', 'x'.repeat(10_000), '☎'])
    expect(callId('twilio', sid)).toMatch(/^call_[0-9a-hjkmnp-tv-z]{26}$/);
});

test('another call, or the same call sid at another carrier, has another id', () => {
  const ids = [
    callId('twilio', 'CA1'),
    callId('twilio', 'CA2'),
    callId('other', 'CA1'),
    callId('a', 'b:c'),
    callId('a:b', 'c'),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  const many = Array.from({ length: 20_000 }, (_, index) => callId('twilio', `CA${index}`));
  expect(new Set(many).size).toBe(many.length);
});
