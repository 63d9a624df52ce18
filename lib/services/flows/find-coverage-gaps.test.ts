import { describe, expect, it } from 'vitest';
import { coverageGaps } from '../../core/flow/coverage-gaps';
import { makeDefaultFlow } from '../../core/flow/default-flow';
import { makeBusiness, makeCall, makeSchedule } from '../../testing/make-business';
import { findCoverageGaps } from './find-coverage-gaps';

const FROM = Date.UTC(2026, 10, 23, 17, 0);
const YEAR_MS = 365 * 86_400_000;
const flow = makeDefaultFlow({
  businessName: 'Acme',
  scheduleId: 'sch_main',
  departments: [{ id: 'dep_support', name: 'Support' }],
  personIds: [],
});
const asked = { flow, business: makeBusiness(), call: makeCall(), scheduleId: 'sch_main', from: FROM };

describe('the gaps of a year, in slices', () => {
  it('are the same as those of the year in one piece', async () => {
    expect(await findCoverageGaps(asked)).toEqual(coverageGaps({ ...asked, to: FROM + YEAR_MS }));
  });

  it('let other work of the process run at least every 50 ms with twenty opening hours', async () => {
    const own = Array.from({ length: 20 }, (_, at) => makeSchedule({ id: `sch_${at}`, timeZone: 'Europe/Berlin' }));
    const schedules = Object.fromEntries(own.map((schedule) => [schedule.id, schedule]));
    const business = { ...asked.business, schedules: { ...asked.business.schedules, ...schedules } };
    await findCoverageGaps({ ...asked, business });
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 1);
    await findCoverageGaps({ ...asked, business });
    clearInterval(timer);
    expect(longest).toBeLessThan(50);
  });
});
