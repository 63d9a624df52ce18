import { addDays, instantOf, localTimeOf, MINUTE_MS } from '../shared/time';

/** For how long a person wants no calls. */
export const QUIET_SPANS = ['hour', 'morning', 'off'] as const;
export type QuietSpan = (typeof QUIET_SPANS)[number];

/** When the phones ring again on a morning. */
const MORNING_MINUTE = 8 * 60;
/** Somebody who is still up then means the morning that is about to come. */
const NIGHT_ENDS_MINUTE = 5 * 60;

/** Milliseconds since the epoch until which nothing rings; null: do-not-disturb is off. Mornings are those of `timeZone`. */
export function quietUntil(span: QuietSpan, now: number, timeZone: string): number | null {
  if (span === 'off') return null;
  if (span === 'hour') return now + 60 * MINUTE_MS;
  const { date, minuteOfDay } = localTimeOf(now, timeZone);
  return instantOf(addDays(date, minuteOfDay < NIGHT_ENDS_MINUTE ? 0 : 1), MORNING_MINUTE, timeZone);
}
