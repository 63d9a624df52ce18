import { DAY_MS, MINUTE_MS } from '../shared/time';

/** Amounts of the last minute, hour and day, so that no span of that length ever holds more than was checked. */
export const WINDOWS = ['minute', 'hour', 'day'] as const;
export type WindowName = (typeof WINDOWS)[number];
export const WINDOW_MINUTES: Readonly<Record<WindowName, number>> = { minute: 1, hour: 60, day: 1440 };

/** By window: pairs of bucket number and amount, oldest first. */
export type SlidingCount = Readonly<Record<WindowName, readonly (readonly [number, number])[]>>;

/** A window is counted in this many buckets; the one that has begun is counted on top, so a window may be a twelfth too long, never too short. */
const BUCKETS = 12;
const WINDOW_MS: Readonly<Record<WindowName, number>> = {
  minute: MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: DAY_MS,
};

export const NOTHING_COUNTED: SlidingCount = { minute: [], hour: [], day: [] };

/** What was counted in the window that ends at `now` (milliseconds). */
export function countedIn(count: SlidingCount, window: WindowName, now: number): number {
  return live(count, window, now).reduce((sum, [, amount]) => sum + amount, 0);
}

/** The count with `amounts` more at `now`; what no window needs any more is dropped. */
export function countMore(
  count: SlidingCount,
  amounts: Readonly<Record<WindowName, number>>,
  now: number,
): SlidingCount {
  const added = (window: WindowName): SlidingCount[WindowName] => {
    const buckets = live(count, window, now);
    if (amounts[window] === 0) return buckets;
    const bucket = bucketAt(window, now);
    const there = buckets.find(([number]) => number === bucket)?.[1] ?? 0;
    return [...buckets.filter(([number]) => number !== bucket), [bucket, there + amounts[window]] as const];
  };
  return { minute: added('minute'), hour: added('hour'), day: added('day') };
}

/** A clock that was set back leaves buckets ahead of now: they count until they are more than a window ahead. */
function live(count: SlidingCount, window: WindowName, now: number): SlidingCount[WindowName] {
  const bucket = bucketAt(window, now);
  return count[window].filter(([number]) => Math.abs(number - bucket) <= BUCKETS);
}

function bucketAt(window: WindowName, now: number): number {
  return Math.floor((now * BUCKETS) / WINDOW_MS[window]);
}
