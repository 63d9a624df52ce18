import type { Span } from '@/lib/core/hours/schedule';

const MINUTES = 1440;

function minutesOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** A day from 0 to 24 h with its open spans filled; the times beside it say the same in words. */
export function DayBar({ spans }: { spans: readonly Span[] }) {
  return (
    <div aria-hidden className="relative hidden h-2 flex-1 overflow-hidden rounded-full bg-closed-soft md:block">
      {spans.map((span, index) => {
        const from = minutesOf(span.from);
        const to = minutesOf(span.to);
        const end = to <= from ? MINUTES : to;
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a span has no identity but its place.
            key={index}
            className="absolute inset-y-0 rounded-full bg-accent"
            style={{
              insetInlineStart: `${(from / MINUTES) * 100}%`,
              inlineSize: `${(Math.max(0, end - from) / MINUTES) * 100}%`,
            }}
          />
        );
      })}
    </div>
  );
}
