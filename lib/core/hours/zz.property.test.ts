import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { makeSchedule } from '../../testing/make-business';
import { nextChangeAfter } from './next-change';
import type { Schedule, ScheduleState } from './schedule';
import { scheduleStateAt } from './state-at';

const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
];
const MINUTE = 60_000;

/** Instants near clock changes, leap days and year ends, and any others. */
const base = fc.oneof(
  fc.constantFrom(
    ...[
      '2026-03-08',
      '2026-11-01',
      '2026-03-29',
      '2026-10-25',
      '2026-04-05',
      '2026-10-04',
      '2028-02-29',
      '2026-12-31',
    ].map((date) => Date.parse(`${date}T00:00:00Z`)),
    Date.parse('2011-12-30T00:00:00Z'),
  ),
  fc.integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2030-01-01T00:00:00Z') }),
);
const clock = fc.integer({ min: 0, max: 96 }).map((quarter) => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
});
const span = fc.record({ from: clock, to: clock });
const spans = fc.array(span, { maxLength: 3 });

const scene = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    start: base.map((at) => Math.floor(at / MINUTE) * MINUTE),
    week: fc.array(spans, { minLength: 7, maxLength: 7 }),
    exceptions: fc.array(fc.record({ offset: fc.integer({ min: -3, max: 3 }), spans, holiday: fc.boolean() }), {
      maxLength: 3,
    }),
  })
  .map(({ zone, start, week, exceptions }) => ({
    zone,
    start,
    schedule: makeSchedule({
      week,
      exceptions: exceptions.map(({ offset, ...rest }) => ({
        ...rest,
        date: DateTime.fromMillis(start, { zone }).plus({ days: offset }).toISODate() ?? '',
        name: 'Exception',
      })),
    }),
  }));

const WALL = "yyyy-MM-dd'T'HH:mm";
const LEAD_MINUTES = 4 * 1440;

/** What the clock on the wall shows in each minute, from some days before on. */
function wallsFrom(first: number, minutes: number, zone: string): string[] {
  return Array.from({ length: LEAD_MINUTES + minutes }, (_, index) =>
    DateTime.fromMillis(first + (index - LEAD_MINUTES) * MINUTE, { zone }).toFormat(WALL),
  );
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
  const intervals = Array.from({ length: 9 }, (_, days) => firstDay.plus({ days: days + 1 })).flatMap((day) => {
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
  it('the state is the oracle’s in every minute of two days, in every kind of zone', () => {
    fc.assert(
      fc.property(scene, ({ schedule, zone, start }) => {
        const expected = oracleMinutes(schedule, zone, start, 2880);
        const actual = expected.map((_, index) => scheduleStateAt(schedule, zone, start + index * MINUTE));
        const wrong = actual.findIndex((state, index) => state !== expected[index]);
        expect(wrong < 0 ? 'none' : `minute ${wrong}: ${actual[wrong]}, not ${expected[wrong]}`).toBe('none');
      }),
      { numRuns: 600 },
    );
  }, 400_000);

  it('the next change is the first minute whose state differs', () => {
    fc.assert(
      fc.property(scene, ({ schedule, zone, start }) => {
        const change = nextChangeAfter(schedule, zone, start);
        const now = scheduleStateAt(schedule, zone, start);
        const until = change?.at ?? start + 15 * 1440 * MINUTE;
        for (let at = start; at < Math.min(until, start + 15 * 1440 * MINUTE); at += MINUTE) {
          expect(scheduleStateAt(schedule, zone, at)).toBe(now);
        }
        if (change !== null) {
          expect(change.at).toBeGreaterThan(start);
          expect(change.state).not.toBe(now);
          expect(scheduleStateAt(schedule, zone, change.at)).toBe(change.state);
        }
      }),
      { numRuns: 1500 },
    );
  }, 400_000);
});
