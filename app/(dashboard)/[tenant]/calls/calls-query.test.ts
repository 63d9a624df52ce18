import { describe, expect, it } from 'vitest';
import { callsHref, filterOf, parseCallsQuery } from './calls-query';

const zone = 'America/New_York';

describe('calls-query', () => {
  it("reads days and hours by the tenant's clock, both ends included", () => {
    const day = filterOf(parseCallsQuery({ from: '2026-11-23', to: '2026-11-23' }), zone);
    expect(new Date(day.from ?? 0).toISOString()).toBe('2026-11-23T05:00:00.000Z');
    expect(new Date(day.to ?? 0).toISOString()).toBe('2026-11-24T05:00:00.000Z');
    const hour = filterOf(parseCallsQuery({ from: '2026-11-23T14', to: '2026-11-23T14' }), zone);
    expect((hour.to ?? 0) - (hour.from ?? 0)).toBe(3_600_000);
  });

  it('tells callers who left a voicemail from those who reached it and left none', () => {
    const filter = (outcome: string) => filterOf(parseCallsQuery({ outcome }), 'America/New_York');
    expect(filter('voicemail')).toMatchObject({ outcome: 'voicemail', messageLeft: true });
    expect(filter('no-message')).toMatchObject({ outcome: 'voicemail', messageLeft: false });
    expect(filter('answered').messageLeft).toBeUndefined();
  });

  it('leaves out what it does not understand', () => {
    const query = parseCallsQuery({
      outcome: 'perfect',
      missed: 'maybe',
      from: '2026-13-01',
      number: "x' or 1",
      q: ' 0142 ',
    });
    expect(query).toEqual({ q: '0142' });
  });

  it('goes back to the first page when a filter changes', () => {
    const query = parseCallsQuery({ q: 'dana', missed: 'yes', after: 'abc' });
    expect(callsHref('harbor', query, { missed: undefined })).toBe('/harbor/calls?q=dana');
    expect(callsHref('harbor', query, { after: 'def' })).toBe('/harbor/calls?q=dana&missed=yes&after=def');
  });
});
