import { describe, expect, it } from 'vitest';
import { makeSchedule } from '../../testing/make-business';
import { describeState } from './describe-state';
import { nextChangeAfter } from './next-change';
import type { Schedule } from './schedule';

const ZONE = 'America/New_York';
const SHUT: Schedule['week'] = [[], [], [], [], [], [], []];
const ALWAYS: Schedule['week'] = SHUT.map(() => [{ from: '00:00', to: '24:00' }]);

function change(schedule: Schedule, utc: string) {
  const next = nextChangeAfter(schedule, ZONE, Date.parse(utc));
  return next === null ? null : `${next.state} ${new Date(next.at).toISOString()}`;
}

describe('the next change', () => {
  it.each([
    ['an open Monday ends at five', makeSchedule(), '2026-11-23T17:00:00Z', 'closed 2026-11-23T22:00:00.000Z'],
    ['Friday night opens on Monday', makeSchedule(), '2026-11-27T23:00:00Z', 'open 2026-11-30T14:00:00.000Z'],
    [
      'Thursday night changes to the holiday at midnight',
      makeSchedule(),
      '2026-12-24T23:00:00Z',
      'holiday 2026-12-25T05:00:00.000Z',
    ],
    [
      'spans that meet at midnight are no change',
      makeSchedule({ week: ALWAYS, exceptions: [] }),
      '2026-11-23T17:00:00Z',
      null,
    ],
    ['never open is never a change', makeSchedule({ week: SHUT, exceptions: [] }), '2026-11-23T17:00:00Z', null],
    [
      'a single exception a year ahead is found',
      makeSchedule({
        week: SHUT,
        exceptions: [{ date: '2027-11-20', name: 'Fair', spans: [{ from: '10:00', to: '11:00' }], holiday: false }],
      }),
      '2026-11-23T17:00:00Z',
      'open 2027-11-20T15:00:00.000Z',
    ],
  ])('%s', (_name, schedule, utc, expected) => expect(change(schedule, utc)).toBe(expected));

  it('a long closure ends on the first ordinary day after it', () => {
    const exceptions = Array.from({ length: 30 }, (_, day) => ({
      date: `2026-12-${String(day + 1).padStart(2, '0')}`,
      name: 'Works',
      spans: [],
      holiday: false,
    }));
    expect(change(makeSchedule({ exceptions }), '2026-11-30T23:00:00Z')).toBe('open 2026-12-31T14:00:00.000Z');
  });
});

describe('the state in a sentence', () => {
  const bar = makeSchedule({ week: SHUT.map(() => [{ from: '18:00', to: '02:00' }]), exceptions: [] });
  it.each([
    [makeSchedule(), '2026-11-23T17:00:00Z', 'Open until 17:00'],
    [makeSchedule(), '2026-11-22T17:00:00Z', 'Closed now, opens Monday 09:00'],
    [makeSchedule(), '2026-11-23T12:00:00Z', 'Closed now, opens today 09:00'],
    [makeSchedule(), '2026-12-25T17:00:00Z', 'Closed for Christmas Day, opens Monday 09:00'],
    [makeSchedule(), '2026-12-24T23:00:00Z', 'Closed now, opens Monday 09:00'],
    [bar, '2026-11-24T00:00:00Z', 'Open until 02:00'],
    [
      makeSchedule({ week: SHUT.map(() => [{ from: '18:00', to: '24:00' }]) }),
      '2026-11-24T00:00:00Z',
      'Open until midnight',
    ],
    [makeSchedule({ week: ALWAYS, exceptions: [] }), '2026-11-23T17:00:00Z', 'Open around the clock'],
    [makeSchedule({ week: ALWAYS }), '2026-12-22T17:00:00Z', 'Open until Friday 00:00'],
    [makeSchedule({ week: SHUT, exceptions: [] }), '2026-11-23T17:00:00Z', 'Closed now, no opening planned'],
    [
      makeSchedule({
        week: SHUT,
        exceptions: [{ date: '2026-12-12', name: 'Fair', spans: [{ from: '10:00', to: '11:00' }], holiday: false }],
      }),
      '2026-11-23T17:00:00Z',
      'Closed now, opens Saturday 12 December 10:00',
    ],
  ] satisfies [Schedule, string, string][])('$2, at $1', (schedule, utc, expected) => {
    expect(describeState(schedule, ZONE, Date.parse(utc))).toBe(expected);
  });
});
