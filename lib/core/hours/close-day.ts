import { localTimeOf } from '../shared/time';
import type { Schedule } from './schedule';

export type DayException = Schedule['exceptions'][number];

/** What the exception of a day that was closed from the dashboard is called; the name tells it from those that the owner entered. */
export const CLOSED_TODAY = 'Closed today';

/**
 * The schedule with today, in its own zone, closed all day, and the exception that stood there before (null: none), so that it can be put
 * back. Closing a day that is closed already changes nothing.
 */
export function closeToday(
  schedule: Schedule,
  businessTimeZone: string,
  now: number,
): { schedule: Schedule; before: DayException | null } {
  const { date } = localTimeOf(now, schedule.timeZone ?? businessTimeZone);
  const before = schedule.exceptions.find((exception) => exception.date === date) ?? null;
  const closed: DayException = { date, name: CLOSED_TODAY, spans: [], holiday: false };
  return { schedule: { ...schedule, exceptions: sortedByDate([...others(schedule, date), closed]) }, before };
}

/** Undoes closeToday: `before` stands again, or the day follows its weekday. Today's other exceptions, such as a holiday, stay. */
export function reopenToday(
  schedule: Schedule,
  businessTimeZone: string,
  now: number,
  before: DayException | null,
): Schedule {
  const { date } = localTimeOf(now, schedule.timeZone ?? businessTimeZone);
  if (!isClosedToday(schedule, businessTimeZone, now)) return schedule;
  const again = before?.date === date ? [before] : [];
  return { ...schedule, exceptions: sortedByDate([...others(schedule, date), ...again]) };
}

/** True when today was closed by closeToday. */
export function isClosedToday(schedule: Schedule, businessTimeZone: string, now: number): boolean {
  const { date } = localTimeOf(now, schedule.timeZone ?? businessTimeZone);
  return schedule.exceptions.some((exception) => exception.date === date && exception.name === CLOSED_TODAY);
}

/** In the order in which the days come. */
export function sortedByDate(exceptions: readonly DayException[]): DayException[] {
  return exceptions.toSorted((left, right) => left.date.localeCompare(right.date));
}

function others({ exceptions }: Schedule, date: string): DayException[] {
  return exceptions.filter((exception) => exception.date !== date);
}
