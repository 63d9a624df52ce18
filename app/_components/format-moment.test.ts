import { describe, expect, it } from 'vitest';
import { formatMoment, formatZone } from './format-moment';

const now = Date.parse('2026-11-23T15:00:00Z');
const moment = (iso: string) => formatMoment(Date.parse(iso), 'America/New_York', now);

describe('formatMoment', () => {
  it("counts days by the tenant's zone, not by UTC", () => {
    expect(moment('2026-11-23T05:10:00Z')).toBe('today 00:10');
    expect(moment('2026-11-23T04:50:00Z')).toBe('yesterday 23:50');
  });

  it('names the weekday within a week and the date beyond it', () => {
    expect(moment('2026-11-18T15:00:00Z')).toBe('Wed 10:00');
    expect(moment('2026-11-10T15:00:00Z')).toBe('10 Nov 10:00');
    expect(moment('2025-11-10T15:00:00Z')).toBe('10 Nov 2025 10:00');
  });
});

describe('formatZone', () => {
  it('names the zone in plain words', () => {
    expect(formatZone('America/New_York', now)).toBe('New York time (EST)');
  });
});
