import { describe, expect, it } from 'vitest';
import { quietUntil } from './do-not-disturb';

const at = (iso: string) => Date.parse(iso);

describe('do-not-disturb', () => {
  it('lasts an hour, whatever the clock does meanwhile', () => {
    expect(quietUntil('hour', at('2026-11-01T05:30:00Z'), 'America/New_York')).toBe(at('2026-11-01T06:30:00Z'));
  });

  it.each([
    ['in the afternoon', 'America/New_York', '2026-11-23T20:00:00Z', '2026-11-24T13:00:00Z'],
    ['early in the morning: the next day', 'America/New_York', '2026-11-23T12:00:00Z', '2026-11-24T13:00:00Z'],
    [
      'after midnight: the morning that is about to come',
      'America/New_York',
      '2026-11-24T06:00:00Z',
      '2026-11-24T13:00:00Z',
    ],
    ['the night in which the clocks go back', 'America/New_York', '2026-10-31T23:00:00Z', '2026-11-01T13:00:00Z'],
    ['in a zone of three quarters of an hour', 'Asia/Kathmandu', '2026-02-28T12:00:00Z', '2026-03-01T02:15:00Z'],
  ])('until tomorrow morning ends at eight of the business, asked %s', (_, zone, now, until) => {
    expect(quietUntil('morning', at(now), zone)).toBe(at(until));
  });

  it('off ends it', () => {
    expect(quietUntil('off', 0, 'UTC')).toBeNull();
  });
});
