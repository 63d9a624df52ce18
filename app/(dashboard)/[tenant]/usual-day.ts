import { localTimeOf } from '@/lib/core/shared/time';

type HourOfCalls = { at: number; calls: number };

/**
 * The mean calls of each hour of a usual day: of the days with calls on the same weekday, else, where there are none, of all
 * days with calls. Days without any are left out: the business was closed, or not here yet. null: nothing is known.
 */
export function usualDay(
  hours: readonly HourOfCalls[],
  { zone, weekday }: { zone: string; weekday: number },
): number[] | null {
  const days = new Map<string, { weekday: number; calls: number[] }>();
  for (const { at, calls } of hours) {
    const local = localTimeOf(at, zone);
    const day = days.get(local.date) ?? { weekday: local.weekday, calls: Array.from({ length: 24 }, () => 0) };
    days.set(local.date, day);
    const hour = Math.floor(local.minuteOfDay / 60);
    day.calls[hour] = (day.calls[hour] ?? 0) + calls;
  }
  const known = [...days.values()];
  const alike = known.filter((day) => day.weekday === weekday);
  const counted = alike.length > 0 ? alike : known;
  if (counted.length === 0) return null;
  return Array.from({ length: 24 }, (_, hour) => {
    const sum = counted.reduce((total, day) => total + (day.calls[hour] ?? 0), 0);
    return sum / counted.length;
  });
}
