import { daysBetween, formatDay, formatMinute, localTimeOf } from '../shared/time';
import { nextChangeAfter, type ScheduleChange } from './next-change';
import type { Schedule } from './schedule';
import { exceptionOn, scheduleStateAt } from './state-at';

/**
 * The state in a sentence for people: 'Open until 17:00', 'Closed now, opens Monday 09:00', 'Closed for Christmas Day, opens today 13:00'.
 * Times are in the schedule's zone.
 */
export function describeState(schedule: Schedule, businessTimeZone: string, now: number): string {
  const zone = schedule.timeZone ?? businessTimeZone;
  const state = scheduleStateAt(schedule, businessTimeZone, now);
  if (state === 'open') {
    const end = nextChangeAfter(schedule, businessTimeZone, now);
    return end === null ? 'Open around the clock' : `Open until ${describeEnd(end.at, zone, now)}`;
  }
  const opening = nextOpening(schedule, businessTimeZone, now);
  const holiday = state === 'holiday' ? exceptionOn(schedule, localTimeOf(now, zone).date)?.name : undefined;
  const closed = holiday === undefined ? 'Closed now' : `Closed for ${holiday}`;
  return opening === null
    ? `${closed}, no opening planned`
    : `${closed}, opens ${describeStart(opening.at, zone, now)}`;
}

/** From closed into a holiday is a change too, but not the one that people wait for. */
function nextOpening(schedule: Schedule, businessTimeZone: string, now: number): ScheduleChange | null {
  let change = nextChangeAfter(schedule, businessTimeZone, now);
  while (change !== null && change.state !== 'open') change = nextChangeAfter(schedule, businessTimeZone, change.at);
  return change;
}

/** Until tonight, or the small hours after it, the time alone is clear. */
function describeEnd(at: number, zone: string, now: number): string {
  const end = localTimeOf(at, zone);
  const today = localTimeOf(now, zone).date;
  const days = daysBetween(today, end.date);
  const isTonight = days === 0 || (days === 1 && end.minuteOfDay <= 6 * 60);
  if (isTonight) return end.minuteOfDay === 0 ? 'midnight' : formatMinute(end.minuteOfDay);
  return `${formatDay(end.date, today)} ${formatMinute(end.minuteOfDay)}`;
}

function describeStart(at: number, zone: string, now: number): string {
  const start = localTimeOf(at, zone);
  const today = localTimeOf(now, zone).date;
  const day = start.date === today ? 'today' : formatDay(start.date, today);
  return `${day} ${formatMinute(start.minuteOfDay)}`;
}
