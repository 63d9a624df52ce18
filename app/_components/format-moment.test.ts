import { describe, expect, it } from 'vitest';
import { formatClockSeconds, formatZone } from './format-moment';

const now = Date.parse('2026-11-23T15:00:07Z');

describe('format-moment', () => {
  it('names the zone in plain words', () => {
    expect(formatZone('America/New_York', now)).toBe('New York time (EST)');
  });

  it("shows the clock of the tenant's zone", () => {
    expect(formatClockSeconds(now, 'America/New_York')).toBe('10:00:07');
  });
});
