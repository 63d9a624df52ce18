import { RETURN_DAYS } from '@/lib/config/limits';
import type { TenantScope } from '@/lib/core/shared/tenant-scope';
import { addDays, DAY_MS, instantOf, localTimeOf } from '@/lib/core/shared/time';
import { type CallCounts, countCalls, countCallsByHour } from '@/lib/db/call-counts';
import { listCallbacks } from '@/lib/db/callbacks';
import { type CallerToReturn, listCallersToReturn } from '@/lib/db/callers-to-return';
import { usualDay } from './usual-day';

const HOUR_MS = 3_600_000;
const RETURN_ROWS = 6;
/** So many days before today make the usual day. */
const USUAL_DAYS = 28;

export type HourBar = { hour: number; answered: number; other: number; missed: number; usual: number | null };

export type OverviewData = {
  date: string;
  today: CallCounts;
  yesterday: CallCounts;
  hours: HourBar[];
  /** Missed callers; `total` counts those who asked to be called back too. */
  toReturn: { callers: CallerToReturn[]; total: number; asked: number };
};

/** What the overview shows of today, in the tenant's zone. */
export async function readOverview(scope: TenantScope, zone: string, now: number): Promise<OverviewData> {
  const { date } = localTimeOf(now, zone);
  const dayOf = (days: number) => instantOf(addDays(date, days), 0, zone);
  const elapsed = now - dayOf(0);
  const [today, yesterday, hours, earlier, missed, asked] = await Promise.all([
    countCalls(scope, { from: dayOf(0), to: dayOf(1) }),
    countCalls(scope, { from: dayOf(-1), to: dayOf(-1) + elapsed }),
    countCallsByHour(scope, { from: dayOf(0), to: dayOf(1) }),
    countCallsByHour(scope, { from: dayOf(-USUAL_DAYS), to: dayOf(0) }),
    listCallersToReturn(scope, now - RETURN_DAYS * DAY_MS, RETURN_ROWS),
    listCallbacks(scope, 1),
  ]);
  const toReturn = { callers: missed.callers, total: missed.total + asked.total, asked: asked.total };
  const usual = usualDay(
    earlier.map(({ hour, inbound }) => ({ at: dayOf(-USUAL_DAYS) + hour * HOUR_MS, calls: inbound })),
    { zone, weekday: localTimeOf(now, zone).weekday },
  );
  const bars = Array.from({ length: 24 }, (_, hour): HourBar => {
    const found = hours.find((counts) => counts.hour === hour);
    const answered = found?.answered ?? 0;
    const missed = found?.missed ?? 0;
    const other = Math.max(0, (found?.inbound ?? 0) - answered - missed);
    return { hour, answered, missed, other, usual: usual?.[hour] ?? null };
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
