import { describe, expect, it } from 'vitest';
import { instantOf, nextWeekday, wallClock } from './zone-time';

const at = (iso: string) => Date.parse(iso);

describe('zone time', () => {
  it.each([
    ['2026-11-23T10:00', 'America/New_York', '2026-11-23T15:00:00Z'],
    ['2026-07-01T10:00', 'America/New_York', '2026-07-01T14:00:00Z'],
    ['2026-11-01T12:00', 'America/New_York', '2026-11-01T17:00:00Z'],
    ['2026-03-29T12:00', 'Europe/Berlin', '2026-03-29T10:00:00Z'],
    ['2026-11-23T10:00', 'Asia/Kolkata', '2026-11-23T04:30:00Z'],
    ['2026-11-23T10:00', 'UTC', '2026-11-23T10:00:00Z'],
  ])('%s in %s is %s, and back', (wall, zone, iso) => {
    expect(instantOf(wall, zone)).toBe(at(iso));
    expect(wallClock(at(iso), zone)).toBe(wall);
  });

  it('the next Sunday night is the one after now, today included while it is still to come', () => {
    const zone = 'America/New_York';
    // Monday 10:00, Sunday 21:00, Sunday 23:00 in New York.
    expect(nextWeekday(at('2026-11-23T15:00:00Z'), 0, 22, zone)).toBe(at('2026-11-30T03:00:00Z'));
    expect(nextWeekday(at('2026-11-23T02:00:00Z'), 0, 22, zone)).toBe(at('2026-11-23T03:00:00Z'));
    expect(nextWeekday(at('2026-11-23T04:00:00Z'), 0, 22, zone)).toBe(at('2026-11-30T03:00:00Z'));
    expect(nextWeekday(at('2026-11-23T15:00:00Z'), 1, 10, zone)).toBe(at('2026-11-30T15:00:00Z'));
  });
});
