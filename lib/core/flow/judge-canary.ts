/** Ended calls of a version; `dropOffs` hung up in the flow before anybody was rung, `errors` met a fault of the flow. */
export type VersionFigures = { calls: number; dropOffs: number; errors: number };

export type CanaryVerdict = { kind: 'tooFew' } | { kind: 'asGood' } | { kind: 'worse'; why: string };

/** With fewer calls the shares say nothing. */
export const CANARY_CALLS_MIN = 20;
/** Percentage points by which drop-off must be higher, and so many calls more than expected: one caller in a hurry proves nothing. */
export const DROP_OFF_MARGIN_POINTS = 10;
const DROP_OFF_CALLS_MIN = 3;
/** Faults are never usual: a single one among 20 calls is beyond this. */
export const ERROR_MARGIN_POINTS = 3;

/** Whether the tried version does worse than the published one did, with the sentence that says by what. */
export function judgeCanary(canary: VersionFigures, published: VersionFigures): CanaryVerdict {
  if (canary.calls < CANARY_CALLS_MIN) return { kind: 'tooFew' };
  const errors = points(canary.errors, canary.calls);
  const usualErrors = points(published.errors, published.calls);
  if (errors > usualErrors + ERROR_MARGIN_POINTS) {
    const why = `In ${shown(errors)} of its ${canary.calls} calls the flow could not go on (before: ${shown(usualErrors)}).`;
    return { kind: 'worse', why };
  }
  const dropOff = points(canary.dropOffs, canary.calls);
  const usualDropOff = points(published.dropOffs, published.calls);
  const expected = (usualDropOff / 100) * canary.calls;
  if (dropOff > usualDropOff + DROP_OFF_MARGIN_POINTS && canary.dropOffs >= expected + DROP_OFF_CALLS_MIN) {
    const why = `In ${shown(dropOff)} of its ${canary.calls} calls the caller hung up before reaching anybody (before: ${shown(usualDropOff)}).`;
    return { kind: 'worse', why };
  }
  return { kind: 'asGood' };
}

function points(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}

function shown(percent: number): string {
  return `${Math.round(percent)} %`;
}
