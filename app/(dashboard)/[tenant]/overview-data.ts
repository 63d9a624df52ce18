import type { TenantScope } from '@/lib/core/shared/tenant-scope';
import { addDays, DAY_MS, instantOf, localTimeOf } from '@/lib/core/shared/time';
import { type CallCounts, countCalls, countCallsByHour } from '@/lib/db/call-counts';
import { type CallerToReturn, listCallersToReturn } from '@/lib/db/callers-to-return';

/** How far back a missed caller may wait and still be shown. */
const RETURN_DAYS = 7;
const RETURN_ROWS = 6;
/** The same weekday of so many weeks makes the usual day. */
const USUAL_WEEKS = 4;

export type HourBar = { hour: number; answered: number; other: number; missed: number; usual: number | null };

export type OverviewData = {
  date: string;
  today: CallCounts;
  yesterday: CallCounts;
  hours: HourBar[];
  toReturn: { callers: CallerToReturn[]; total: number };
};

/** What the overview shows of today, in the tenant's zone. */
export async function readOverview(scope: TenantScope, zone: string, now: number): Promise<OverviewData> {
  const { date } = localTimeOf(now, zone);
  const dayOf = (days: number) => instantOf(addDays(date, days), 0, zone);
  const elapsed = now - dayOf(0);
  const usualDays = Array.from({ length: USUAL_WEEKS }, (_, week) => -7 * (week + 1));
  const [today, yesterday, hours, toReturn, ...usual] = await Promise.all([
    countCalls(scope, { from: dayOf(0), to: dayOf(1) }),
    countCalls(scope, { from: dayOf(-1), to: dayOf(-1) + elapsed }),
    countCallsByHour(scope, { from: dayOf(0), to: dayOf(1) }),
    listCallersToReturn(scope, now - RETURN_DAYS * DAY_MS, RETURN_ROWS),
    ...usualDays.map((days) => countCallsByHour(scope, { from: dayOf(days), to: dayOf(days + 1) })),
  ]);
  const known = usual.filter((day) => day.length > 0);
  const bars = Array.from({ length: 24 }, (_, hour): HourBar => {
    const found = hours.find((counts) => counts.hour === hour);
    const sum = known.reduce((total, day) => total + (day.find((counts) => counts.hour === hour)?.inbound ?? 0), 0);
    const answered = found?.answered ?? 0;
    const missed = found?.missed ?? 0;
    return {
      hour,
      answered,
      missed,
      other: Math.max(0, (found?.inbound ?? 0) - answered - missed),
      usual: known.length === 0 ? null : sum / known.length,
    };
  });
  return { date, today, yesterday, hours: shownHours(bars), toReturn };
}

/** From the first to the last hour with anything in it; never so few that the picture looks broken. */
function shownHours(bars: readonly HourBar[]): HourBar[] {
  const busy = bars
    .filter((bar) => bar.answered + bar.missed + bar.other + (bar.usual ?? 0) > 0)
    .map((bar) => bar.hour);
  const first = Math.min(8, ...busy);
  const last = Math.max(18, ...busy);
  return bars.slice(first, last + 1);
}
