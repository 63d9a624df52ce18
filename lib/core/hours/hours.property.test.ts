import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { describe, expect, it } from 'vitest';
import { makeSchedule } from '../../testing/make-business';
import { nextChangeAfter } from './next-change';
import type { Schedule, ScheduleState } from './schedule';
import { scheduleStateAt } from './state-at';

const MINUTE = 60_000;

/** Local dates on which something is odd: clocks change (by an hour, half an hour, a day), a leap day, a year's end. */
const ODD_DATES: readonly [zone: string, date: string][] = [
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['America/St_Johns', '2026-03-08'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['America/Santiago', '2026-09-06'],
  ['Pacific/Apia', '2011-12-30'],
  ['Asia/Kathmandu', '2028-02-29'],
  ['Asia/Kolkata', '2026-12-31'],
  ['UTC', '2027-01-01'],
];
const place = fc.constantFrom(...ODD_DATES).chain(([zone, date]) =>
  fc.integer({ min: -30, max: 6 }).map((hours) => ({
    zone,
    start: DateTime.fromISO(date, { zone }).plus({ hours }).startOf('hour').toMillis(),
  })),
);
const two = (value: number) => String(value).padStart(2, '0');
/** Often in the small hours, where clocks change. */
const clock = fc
  .oneof({ arbitrary: fc.integer({ min: 0, max: 16 }), weight: 3 }, fc.integer({ min: 0, max: 96 }))
  .map((quarter) => `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`);
const span = fc.record({ from: clock, to: clock });
const spans = fc.array(span, { maxLength: 2 });
/** Mostly the same spans every day, so that they meet the odd date. */
const week = fc.oneof(
  { arbitrary: spans.map((same) => Array.from({ length: 7 }, () => same)), weight: 3 },
  fc.array(spans, { minLength: 7, maxLength: 7 }),
);

const exception = fc.record({ offset: fc.integer({ min: -2, max: 3 }), spans, holiday: fc.boolean() });
const scene = fc
  .record({ place, week, exceptions: fc.array(exception, { maxLength: 2 }) })
  .map(({ place: { zone, start }, week: ofWeek, exceptions }) => ({
    zone,
    start,
    schedule: makeSchedule({
      week: ofWeek,
      exceptions: exceptions.map(({ offset, ...rest }) => ({
        ...rest,
        date: DateTime.fromMillis(start, { zone }).plus({ days: offset }).toFormat('yyyy-MM-dd'),
        name: 'Exception',
      })),
    }),
  }));

const WALL = "yyyy-MM-dd'T'HH:mm";
const LEAD_MINUTES = 3 * 1440;

/** What the clock on the wall shows in each minute, from some days before on. */
function wallsFrom(first: number, minutes: number, zone: string): string[] {
  const known = IANAZone.create(zone);
  return Array.from({ length: LEAD_MINUTES + minutes }, (_, index) => {
    const at = first + (index - LEAD_MINUTES) * MINUTE;
    return new Date(at + known.offset(at) * MINUTE).toISOString().slice(0, 16);
  });
}

/** Minutes in which a span that begins on `day` is open: from the first in which the wall shows its start or later, until its end likewise. */
function openMinutes(
  walls: readonly string[],
  day: DateTime,
  { from, to }: { from: string; to: string },
): [number, number] {
  const minuteAt = (time: string, extraDays: number) => {
    const [hours, minutes] = time.split(':').map(Number);
    const wall = day.plus({ days: extraDays, hours: hours ?? 0, minutes: minutes ?? 0 }).toFormat(WALL);
    const index = walls.findIndex((shown) => shown >= wall);
    return index < 0 ? walls.length : index;
  };
  return [minuteAt(from, 0), minuteAt(to, to > from ? 0 : 1)];
}

/** The slow truth, minute by minute. */
function oracleMinutes(schedule: Schedule, zone: string, first: number, minutes: number): ScheduleState[] {
  const walls = wallsFrom(first, minutes, zone);
  const exceptionOf = (date: string) => schedule.exceptions.find((candidate) => candidate.date === date);
  const firstDay = DateTime.fromISO((walls[0] ?? '').slice(0, 10), { zone: 'utc' });
  const intervals = Array.from({ length: 7 }, (_, days) => firstDay.plus({ days: days + 1 })).flatMap((day) => {
    const spansOfDay = exceptionOf(day.toFormat('yyyy-MM-dd'))?.spans ?? schedule.week[day.weekday - 1] ?? [];
    return spansOfDay.map((each) => openMinutes(walls, day, each));
  });
  return walls.slice(LEAD_MINUTES).map((wall, index) => {
    const minute = index + LEAD_MINUTES;
    if (intervals.some(([from, to]) => from <= minute && minute < to)) return 'open';
    return exceptionOf(wall.slice(0, 10))?.holiday ? 'holiday' : 'closed';
  });
}

describe('opening hours against a clock walked minute by minute', () => {
  it('the state is the oracle’s in every minute of two odd days, in every kind of zone', () => {
    fc.assert(
      fc.property(scene, ({ schedule, zone, start }) => {
        const expected = oracleMinutes(schedule, zone, start, 2880);
        const actual = expected.map((_, index) => scheduleStateAt(schedule, zone, start + index * MINUTE));
        const wrong = actual.findIndex((state, index) => state !== expected[index]);
        expect(wrong < 0 ? 'none' : `minute ${wrong}: ${actual[wrong]}, not ${expected[wrong]}`).toBe('none');
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('the next change is the first quarter of an hour whose state differs', () => {
    fc.assert(
      fc.property(scene, ({ schedule, zone, start }) => {
        const change = nextChangeAfter(schedule, zone, start);
        const now = scheduleStateAt(schedule, zone, start);
        const until = change?.at ?? start + 15 * 1440 * MINUTE;
        for (let at = start; at < Math.min(until, start + 15 * 1440 * MINUTE); at += 15 * MINUTE) {
          expect(scheduleStateAt(schedule, zone, at)).toBe(now);
        }
        if (change !== null) {
          expect(change.at).toBeGreaterThan(start);
          expect(change.state).not.toBe(now);
          expect(scheduleStateAt(schedule, zone, change.at)).toBe(change.state);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
