import { describe, expect, it } from 'vitest';
import { usualDay } from './usual-day';

const zone = 'America/New_York';
const MONDAY = 0;
const hour = (iso: string, calls: number) => ({ at: Date.parse(iso), calls });

describe('usualDay', () => {
  it('is the mean of the same weekday, by the clock of the tenant', () => {
    const usual = usualDay(
      [hour('2026-11-16T14:00:00Z', 4), hour('2026-11-09T14:00:00Z', 2), hour('2026-11-17T14:00:00Z', 99)],
      { zone, weekday: MONDAY },
    );
    expect(usual?.[9]).toBe(3);
    expect(usual?.[14]).toBe(0);
  });

  it('falls back to every day, and to nothing when nothing is known', () => {
    expect(usualDay([hour('2026-11-17T14:00:00Z', 5)], { zone, weekday: MONDAY })?.[9]).toBe(5);
    expect(usualDay([], { zone, weekday: MONDAY })).toBeNull();
  });

  it('keeps the hour on both sides of a clock change', () => {
    const usual = usualDay([hour('2026-10-26T13:00:00Z', 1), hour('2026-11-02T14:00:00Z', 3)], {
      zone,
      weekday: MONDAY,
    });
    expect(usual?.[9]).toBe(2);
  });
});
