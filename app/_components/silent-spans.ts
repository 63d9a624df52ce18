export type Span = { from: number; to: number };

/** Below this peak (of 100) nobody speaks. */
const SILENT_PEAK_MAX = 3;
const SECONDS_MIN = 1;
/** A little of the silence stays, so that a sentence does not begin within its first letter. */
const KEPT_SECONDS = 0.3;

/** Where nobody speaks for a second or longer, by the peaks of all channels; seconds from the start. */
export function silentSpans(channels: readonly (readonly number[])[], length: number): Span[] {
  const count = Math.max(0, ...channels.map((peaks) => peaks.length));
  const spans: Span[] = [];
  let start: number | null = null;
  for (let index = 0; index <= count; index++) {
    const isSilent = index < count && channels.every((peaks) => (peaks[index] ?? 0) <= SILENT_PEAK_MAX);
    if (isSilent) start ??= index;
    else if (start !== null) {
      const span = { from: (start / count) * length, to: (index / count) * length - KEPT_SECONDS };
      if (span.to - span.from >= SECONDS_MIN) spans.push(span);
      start = null;
    }
  }
  return spans;
}
