import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall, makeSchedule } from '../../testing/make-business';
import type { Business } from './business';
import { coverageGaps } from './coverage-gaps';
import { makeDefaultFlow } from './default-flow';
import { describeGaps } from './describe-gaps';

const NOW = Date.UTC(2026, 10, 23, 17, 0);
const YEAR = 365 * 86_400_000;
const flow = makeDefaultFlow({
  businessName: 'Acme',
  scheduleId: 'sch_main',
  departments: [{ id: 'dep_support', name: 'Support' }],
  personIds: [],
});

function gapsOf(business: Business) {
  const gaps = coverageGaps({ flow, business, call: makeCall(), scheduleId: 'sch_main', from: NOW, to: NOW + YEAR });
  return { gaps, sentences: describeGaps(gaps, business.timeZone) };
}

describe('the gaps of the coming year', () => {
  it('are every night and weekend as a rhythm, and the holiday by its date', () => {
    const { sentences } = gapsOf(makeBusiness());
    expect(sentences.map(({ text }) => text)).toEqual([
      'Thursday 24 December 2026, 17:00 until Monday 28 December 2026, 09:00: the caller is asked for a message.',
      'Every Monday, Tuesday, Wednesday and Thursday from 17:00 until 09:00 the next day: the caller is asked for a message.',
      'Every Friday from 17:00 until 09:00 on Monday: the caller is asked for a message.',
    ]);
    expect(sentences.every(({ isOpen }) => !isOpen)).toBe(true);
  });

  it('within the opening hours come first: a person whose own hours end earlier leaves one every day', () => {
    const business = makeBusiness();
    const bob = business.people['prs_bob'];
    if (bob === undefined) throw new Error('The test business has Bob.');
    const early = makeSchedule({
      id: 'sch_bob',
      name: 'Bob',
      week: makeSchedule().week.map((day) => day.map(() => ({ from: '09:00', to: '15:00' }))),
    });
    const { sentences } = gapsOf({
      ...business,
      schedules: { ...business.schedules, sch_bob: early },
      people: { ...business.people, prs_bob: { ...bob, scheduleId: 'sch_bob' } },
    });
    expect(sentences[0]).toMatchObject({ isOpen: true });
    expect(sentences[0]?.text).toContain('from 15:00 until 17:00');
  });

  it('a do-not-disturb is a gap until it ends', () => {
    const business = makeBusiness();
    const bob = business.people['prs_bob'];
    if (bob === undefined) throw new Error('The test business has Bob.');
    const until = NOW + 3_600_000;
    const people = { ...business.people, prs_bob: { ...bob, doNotDisturbUntil: until } };
    expect(gapsOf({ ...business, people }).gaps[0]).toMatchObject({ from: NOW, to: until, isOpen: true });
  });

  it('touch nothing when somebody is always rung', () => {
    const always = makeSchedule({
      week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
      exceptions: [],
    });
    expect(gapsOf(makeBusiness({ schedules: { sch_main: always } })).gaps).toEqual([]);
  });
});
