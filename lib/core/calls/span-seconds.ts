/**
 * Whole seconds between two instants, never negative. Both are cut to the second first: carriers tell times to the second,
 * so comparing one of ours to the millisecond would invent or lose one.
 */
export function spanSeconds(from: number, to: number): number {
  return Math.max(0, Math.floor(to / 1000) - Math.floor(from / 1000));
}

/** Seconds covered by at least one of the spans. */
export function coveredSeconds(spans: readonly (readonly [from: number, to: number])[]): number {
  let covered = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    covered += spanSeconds(Math.max(from, until), to);
    until = Math.max(until, to);
  }
  return covered;
}
