import { addDays, instantOf, localTimeOf, MINUTE_MS, MINUTES_PER_DAY, weekdayOf } from '../shared/time';
import type { Schedule, ScheduleState, Span } from './schedule';

/**
 * When a schedule is open. A span belongs to the date on which it begins: one that runs past midnight goes on into the next date even if
 * that is a holiday, and an exception replaces only the spans that begin on its own date. Spans are cut by wall-clock times, so on
 * daylight-saving days they last longer or shorter than their figures say.
 */
export type OpenInterval = { from: number; to: number };

/** A span may begin at 24:00 and last 24 hours: it is over when the second date after its own begins. */
export const SPAN_REACH_DAYS = 1;

/** Open, closed, or closed on a holiday, at an instant. Throws on an unknown time zone. */
export function scheduleStateAt(schedule: Schedule, businessTimeZone: string, now: number): ScheduleState {
  const zone = schedule.timeZone ?? businessTimeZone;
  const minute = Math.floor(now / MINUTE_MS);
  const last = lastStates.get(schedule);
  if (last?.minute === minute && last.zone === zone) return last.state;
  const state = computeState(schedule, zone, now);
  lastStates.set(schedule, { minute, zone, state });
  return state;
}

/** A state holds for a whole minute, and every call within it asks twice: remembering the last answer leaves this file pure. */
const lastStates = new WeakMap<Schedule, { minute: number; zone: string; state: ScheduleState }>();

function computeState(schedule: Schedule, zone: string, now: number): ScheduleState {
  const { date } = localTimeOf(now, zone);
  for (let days = 0; days <= SPAN_REACH_DAYS; days++) {
    const isOpen = intervalsOf(schedule, zone, addDays(date, -days)).some(({ from, to }) => from <= now && now < to);
    if (isOpen) return 'open';
  }
  return exceptionOn(schedule, date)?.holiday ? 'holiday' : 'closed';
}

/** The open intervals that begin on a date; empty ones are left out. */
export function intervalsOf(schedule: Schedule, zone: string, date: string): OpenInterval[] {
  return spansOn(schedule, date)
    .map((span) => {
      const { from, to } = minutesOf(span);
      return { from: instantOf(date, from, zone), to: instantOf(date, to, zone) };
    })
    .filter(({ from, to }) => from < to);
}

/** The first exception of a date counts. */
export function exceptionOn(schedule: Schedule, date: string) {
  return schedule.exceptions.find((exception) => exception.date === date);
}

function spansOn(schedule: Schedule, date: string): readonly Span[] {
  return exceptionOn(schedule, date)?.spans ?? schedule.week[weekdayOf(date)] ?? [];
}

function minutesOf(span: Span): { from: number; to: number } {
  const from = minuteOf(span.from);
  const to = minuteOf(span.to);
  return { from, to: to > from ? to : to + MINUTES_PER_DAY };
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
