import { changesBetween } from '../hours/next-change';
import { scheduleStateAt } from '../hours/state-at';
import { own } from '../shared/own';
import type { Business } from './business';
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
 * The gaps between `from` and `to` in which no one would be rung whatever the caller chooses. Steps from one change of any opening hours
 * or do-not-disturb to the next. A call's way depends on the state of all opening hours and on who is not to be disturbed, so each such
 * situation is simulated once: a year has hundreds of changes and a handful of situations. Neighbours alike are one gap. Pure.
 */
export function coverageGaps(args: CoverageArgs): CoverageGap[] {
  return joinGaps(gapsBetween(args, new Map()));
}

/** What each situation leads to, so that several parts of a period share what was simulated. */
export type KnownSituations = Map<string, Situation>;
type Situation = Pick<CoverageGap, 'isOpen' | 'end'> | 'rings';

/** One part of a longer period: a gap that continues in the next part is two gaps until joinGaps. */
export function gapsBetween(args: CoverageArgs, known: KnownSituations): CoverageGap[] {
  const gaps: CoverageGap[] = [];
  const instants = [...changesOf(args), args.to];
  let from = args.from;
  for (const to of instants) {
    if (to <= from) continue;
    const situation = situationAt(args.business, from);
    const found = known.get(situation) ?? simulateGap(args, from);
    known.set(situation, found);
    if (found !== 'rings') gaps.push({ from, to, ...found });
    from = to;
  }
  return gaps;
}

/** Gaps in order, those that touch and are alike as one. */
export function joinGaps(gaps: readonly CoverageGap[]): CoverageGap[] {
  const joined: CoverageGap[] = [];
  for (const gap of gaps) {
    const last = joined.at(-1);
    if (last?.to === gap.from && last.isOpen === gap.isOpen) last.to = gap.to;
    else joined.push({ ...gap });
  }
  return joined;
}

/** What the way of a call at this instant depends on; equal for instants at which all calls go the same way. */
function situationAt({ schedules, people, timeZone }: Business, at: number): string {
  const states = Object.values(schedules).map((schedule) => scheduleStateAt(schedule, timeZone, at));
  const quiet = Object.values(people).map(({ doNotDisturbUntil }) => Number((doNotDisturbUntil ?? 0) > at));
  return [...states, ...quiet].join();
}

function simulateGap({ flow, business, call, scheduleId }: CoverageArgs, from: number): Situation {
  const branches = exploreCall({ flow, business, call, now: from });
  if (ringsAnybody(branches)) return 'rings';
  const schedule = scheduleId === null ? undefined : own(business.schedules, scheduleId);
  const isOpen = schedule !== undefined && scheduleStateAt(schedule, business.timeZone, from) === 'open';
  const reached = branches[0]?.call.reached ?? { kind: 'ended' as const };
  return { isOpen, end: describeReached(reached, business) };
}

/** Every instant within the time at which some hours change or somebody can be disturbed again, in order. */
function changesOf({ business, from, to }: CoverageArgs): number[] {
  const instants = new Set<number>();
  for (const schedule of Object.values(business.schedules)) {
    for (const { at } of changesBetween(schedule, business.timeZone, from, to)) instants.add(at);
  }
  for (const { doNotDisturbUntil } of Object.values(business.people)) {
    if (doNotDisturbUntil !== null && from < doNotDisturbUntil && doNotDisturbUntil < to)
      instants.add(doNotDisturbUntil);
  }
  return [...instants].sort((left, right) => left - right);
}
