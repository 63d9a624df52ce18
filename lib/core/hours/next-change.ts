import { addDays, instantOf, localTimeOf } from '../shared/time';
import type { Schedule, ScheduleState } from './schedule';
import { intervalsOf, SPAN_REACH_DAYS, scheduleStateAt } from './state-at';

export type ScheduleChange = { at: number; state: ScheduleState };

/** A week, and another one since daylight saving can swallow a span once, and the reach of a span. */
const DAYS_AFTER_AN_EXCEPTION = 16;

/**
 * The first instant after `now` at which the state is another one, and which; null when it never changes again. An instant at which one
 * span ends as the next begins is no change. Throws on an unknown time zone.
 */
export function nextChangeAfter(schedule: Schedule, businessTimeZone: string, now: number): ScheduleChange | null {
  const zone = schedule.timeZone ?? businessTimeZone;
  const current = scheduleStateAt(schedule, businessTimeZone, now);
  for (const date of datesWithChanges(schedule, localTimeOf(now, zone).date)) {
    for (const at of boundariesOf(schedule, zone, date)) {
      if (at <= now) continue;
      const state = scheduleStateAt(schedule, businessTimeZone, at);
      if (state !== current) return { at, state };
    }
  }
  return null;
}

/** Every change of state after `from` and before `to`, in order. Cheaper than nextChangeAfter again and again: each date is looked at once. */
export function changesBetween(
  schedule: Schedule,
  businessTimeZone: string,
  from: number,
  to: number,
): readonly ScheduleChange[] {
  const zone = schedule.timeZone ?? businessTimeZone;
  const changes: ScheduleChange[] = [];
  let state = scheduleStateAt(schedule, businessTimeZone, from);
  for (let date = localTimeOf(from, zone).date; instantOf(date, 0, zone) < to; date = addDays(date, 1)) {
    for (const at of boundariesOf(schedule, zone, date)) {
      if (at <= from || at >= to) continue;
      const next = scheduleStateAt(schedule, businessTimeZone, at);
      if (next === state) continue;
      state = next;
      changes.push({ at, state });
    }
  }
  return changes;
}

/** Every date from `today` on that can differ from the week's rhythm or begin it anew, in order. */
function datesWithChanges(schedule: Schedule, today: string): string[] {
  const future = schedule.exceptions.map((exception) => exception.date).filter((date) => date >= today);
  const dates = new Set<string>();
  for (const from of [today, ...future]) {
    for (let days = 0; days <= DAYS_AFTER_AN_EXCEPTION; days++) dates.add(addDays(from, days));
  }
  return [...dates].sort();
}

/** Instants of a date at which the state may change: its midnight, and the ends of intervals that fall on it. */
function boundariesOf(schedule: Schedule, zone: string, date: string): number[] {
  const dayStart = instantOf(date, 0, zone);
  const dayEnd = instantOf(addDays(date, 1), 0, zone);
  const boundaries = [dayStart];
  for (let days = 0; days <= SPAN_REACH_DAYS; days++) {
    for (const { from, to } of intervalsOf(schedule, zone, addDays(date, -days))) boundaries.push(from, to);
  }
  return boundaries.filter((at) => dayStart <= at && at < dayEnd).sort((left, right) => left - right);
}
