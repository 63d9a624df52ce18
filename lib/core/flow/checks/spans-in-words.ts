import { formatMinute, localTimeOf, MINUTE_MS, MINUTES_PER_DAY } from '../../shared/time';
import { listInWords } from './words';

/** From an instant to another, in milliseconds since the epoch. */
export type Span = { from: number; to: number };

const GROUPS_SHOWN_MAX = 3;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Adds a slot to spans that are in order; one that goes on where the last one ended makes that longer. */
export function extendSpans(spans: Span[], from: number, to: number): void {
  const last = spans.at(-1);
  if (last?.to === from) last.to = to;
  else spans.push({ from, to });
}

/** 'on Monday and Tuesday 12:00–13:00 and Friday 16:00 to Saturday 09:00', of spans within a week. */
export function spansInWords(spans: readonly Span[], zone: string): string {
  const days = new Map<string, number[]>();
  for (const { from, to } of spans) {
    const start = localTimeOf(from, zone);
    const end = localTimeOf(to - MINUTE_MS, zone);
    const endMinute = end.minuteOfDay + 1;
    const isOneDay = start.date === end.date;
    const clock = isOneDay
      ? `${formatMinute(start.minuteOfDay)}–${endOf(endMinute)}`
      : `${formatMinute(start.minuteOfDay)} to ${WEEKDAYS[end.weekday]} ${endOf(endMinute)}`;
    const sameClock = days.get(clock) ?? [];
    sameClock.push(start.weekday);
    days.set(clock, sameClock);
  }
  const groups = [...days].map(([clock, weekdays]) => `${daysInWords(weekdays)} ${clock}`);
  return `on ${listInWords(groups, GROUPS_SHOWN_MAX)}`;
}

function endOf(minute: number): string {
  return minute === MINUTES_PER_DAY ? '24:00' : formatMinute(minute);
}

/** 'Monday to Friday', 'Monday, Tuesday and Thursday'. */
function daysInWords(weekdays: readonly number[]): string {
  const sorted = [...new Set(weekdays)].sort((left, right) => left - right);
  const names = sorted.map((day) => WEEKDAYS[day] ?? '');
  const isRow = sorted.every((day, index) => index === 0 || day === (sorted[index - 1] ?? 0) + 1);
  return isRow && names.length > 2 ? `${names[0]} to ${names.at(-1)}` : listInWords(names, 7);
}
