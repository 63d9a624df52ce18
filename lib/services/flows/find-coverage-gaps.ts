import { setImmediate } from 'node:timers/promises';
import {
  type CoverageArgs,
  type CoverageGap,
  gapsBetween,
  joinGaps,
  type KnownSituations,
} from '../../core/flow/coverage-gaps';
import { DAY_MS } from '../../core/shared/time';

const YEAR_DAYS = 365;
/** Computed at once: a few milliseconds even with dozens of opening hours. */
const SLICE_DAYS = 14;

/**
 * The gaps of the year after `from`, computed a fortnight at a time: other requests of this process are answered in between, however many
 * opening hours the business has.
 */
export async function findCoverageGaps(args: Omit<CoverageArgs, 'to'>): Promise<CoverageGap[]> {
  const known: KnownSituations = new Map();
  const gaps: CoverageGap[] = [];
  const end = args.from + YEAR_DAYS * DAY_MS;
  for (let from = args.from; from < end; from += SLICE_DAYS * DAY_MS) {
    gaps.push(...gapsBetween({ ...args, from, to: Math.min(end, from + SLICE_DAYS * DAY_MS) }, known));
    await setImmediate();
  }
  return joinGaps(gaps);
}
