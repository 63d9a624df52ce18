import { describe, expect, it } from 'vitest';
import { closeToday, isClosedToday, reopenToday, sortedByDate } from './close-day';
import type { Schedule } from './schedule';
import { scheduleStateAt } from './state-at';

const NY = 'America/New_York';
/** Monday, 10:00 in New York. */
const NOW = Date.parse('2026-11-23T15:00:00Z');
const workday = [{ from: '09:00', to: '17:00' }];
const inventory = { date: '2026-11-23', name: 'Inventory', spans: [{ from: '08:00', to: '12:00' }], holiday: false };
const christmas = { date: '2026-12-25', name: 'Christmas', spans: [], holiday: true };

function schedule(exceptions: Schedule['exceptions'] = [], timeZone: string | null = null): Schedule {
  const week = [workday, workday, workday, workday, workday, [], []];
  return { id: 'sch_1', name: 'Hours', timeZone, week, exceptions, closedMessage: 'Closed.' };
}

describe('closing today', () => {
  it('closes until the end of the day in the schedule’s zone, and tomorrow is as ever', () => {
    const { schedule: closed, before } = closeToday(schedule([christmas]), NY, NOW);
    expect(before).toBeNull();
    expect(scheduleStateAt(closed, NY, NOW)).toBe('closed');
    expect(scheduleStateAt(closed, NY, Date.parse('2026-11-24T15:00:00Z'))).toBe('open');
    expect(closed.exceptions.map(({ date }) => date)).toEqual(['2026-11-23', '2026-12-25']);
    expect(isClosedToday(closed, NY, NOW)).toBe(true);
  });

  it('takes today from the schedule’s own zone where it has one', () => {
    const sydney = closeToday(schedule([], 'Australia/Sydney'), NY, NOW).schedule;
    expect(sydney.exceptions[0]?.date).toBe('2026-11-24');
  });

  it('can be undone: the day follows its weekday again, or the exception that stood there before', () => {
    for (const exceptions of [[], [inventory]]) {
      const { schedule: closed, before } = closeToday(schedule(exceptions), NY, NOW);
      const again = reopenToday(closed, NY, NOW, before);
      expect(again.exceptions).toEqual(exceptions);
      expect(scheduleStateAt(again, NY, NOW)).toBe('open');
    }
  });

  it('is not what reopening undoes on a holiday', () => {
    const holiday = { ...inventory, name: 'Holiday', spans: [], holiday: true };
    expect(reopenToday(schedule([holiday]), NY, NOW, null).exceptions).toEqual([holiday]);
  });
});

it('exceptions are put in the order of their dates', () => {
  expect(sortedByDate([christmas, inventory])).toEqual([inventory, christmas]);
});
