import { nextChangeAfter } from '../hours/next-change';
import { scheduleStateAt } from '../hours/state-at';
import { own } from '../shared/own';
import { type ExploreArgs, exploreCall, ringsAnybody } from './explore-call';
import { describeReached } from './flow-case';

/** A time in which a call to the number would ring nobody. Instants in milliseconds; `end`: what such a caller gets instead. */
export type CoverageGap = {
  from: number;
  to: number;
  /** True when the number's own opening hours say that the business is open: somebody would expect an answer. */
  isOpen: boolean;
  end: string;
};

export type CoverageArgs = Omit<ExploreArgs, 'now'> & {
  /** The opening hours of the number called; null: it has none. */
  scheduleId: string | null;
  from: number;
  to: number;
};

/**
 * The gaps between `from` and `to` in which nobody would be rung whatever the caller chooses. Steps from one change of any opening hours
 * or do-not-disturb to the next: between two changes every call goes the same way. Neighbours alike are one gap. Pure.
 */
export function coverageGaps(args: CoverageArgs): CoverageGap[] {
  const gaps: CoverageGap[] = [];
  const instants = [...changesOf(args), args.to];
  let from = args.from;
  for (const to of instants) {
    if (to <= from) continue;
    const gap = gapAt(args, from, to);
    const last = gaps.at(-1);
    if (gap !== null && last?.to === from && last.isOpen === gap.isOpen) last.to = to;
    else if (gap !== null) gaps.push(gap);
    from = to;
  }
  return gaps;
}

function gapAt({ flow, business, call, scheduleId }: CoverageArgs, from: number, to: number): CoverageGap | null {
  const branches = exploreCall({ flow, business, call, now: from });
  if (ringsAnybody(branches)) return null;
  const schedule = scheduleId === null ? undefined : own(business.schedules, scheduleId);
  const isOpen = schedule !== undefined && scheduleStateAt(schedule, business.timeZone, from) === 'open';
  const reached = branches[0]?.call.reached ?? { kind: 'ended' as const };
  return { from, to, isOpen, end: describeReached(reached, business) };
}

/** Every instant within the time at which some hours change or somebody can be disturbed again, in order. */
function changesOf({ business, from, to }: CoverageArgs): number[] {
  const instants = new Set<number>();
  for (const schedule of Object.values(business.schedules)) {
    let change = nextChangeAfter(schedule, business.timeZone, from);
    while (change !== null && change.at < to) {
      instants.add(change.at);
      change = nextChangeAfter(schedule, business.timeZone, change.at);
    }
  }
  for (const { doNotDisturbUntil } of Object.values(business.people)) {
    if (doNotDisturbUntil !== null && from < doNotDisturbUntil && doNotDisturbUntil < to)
      instants.add(doNotDisturbUntil);
  }
  return [...instants].sort((left, right) => left - right);
}
