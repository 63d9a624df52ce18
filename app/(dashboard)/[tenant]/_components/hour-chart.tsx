import Link from 'next/link';
import { Card, CardHeader } from '@/app/_components/card';
import { OVERVIEW } from '../overview-strings';

type Bar = { hour: number; answered: number; other: number; missed: number; usual: number | null };

type HourChartProps = {
  bars: readonly Bar[];
  /** The local date of the bars; an hour's calls are a filter of the list. */
  date: string;
  slug: string;
};

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const total = (bar: Bar) => bar.answered + bar.missed + bar.other;

function finding(bars: readonly Bar[]): string {
  const busiest = bars.reduce((best, bar) => (total(bar) > total(best) ? bar : best), {
    hour: 0,
    answered: 0,
    other: 0,
    missed: 0,
  } as Bar);
  return total(busiest) > 0 ? OVERVIEW.busiest(clock(busiest.hour), total(busiest)) : OVERVIEW.byHourEmpty;
}

/** Today's calls by hour: zero-based, answered below, missed above and what was neither between them, a thin line where a usual day is; and the same as a table. */
export function HourChart({ bars, date, slug }: HourChartProps) {
  const top = Math.max(4, ...bars.map((bar) => Math.max(total(bar), bar.usual ?? 0)));
  return (
    <Card aria-label={OVERVIEW.byHour}>
      <CardHeader
        title={finding(bars)}
        hint={OVERVIEW.byHour}
        action={<Legend hasOther={bars.some(({ other }) => other > 0)} />}
      />
      <div aria-hidden className="flex h-44 gap-1 px-4 pt-4 sm:gap-1.5">
        {bars.map((bar) => (
          <Column key={bar.hour} bar={bar} top={top} />
        ))}
      </div>
      <div aria-hidden className="flex gap-1 px-4 pt-1 pb-2 sm:gap-1.5">
        {bars.map((bar) => (
          <span key={bar.hour} className="tabular min-w-0 flex-1 text-center text-xs text-muted">
            {bar.hour % 3 === 0 ? bar.hour : ''}
          </span>
        ))}
      </div>
      <HourTable bars={bars} date={date} slug={slug} />
    </Card>
  );
}

function Column({ bar, top }: { bar: Bar; top: number }) {
  const height = (count: number) => `${(count / top) * 100}%`;
  return (
    <span
      title={`${clock(bar.hour)}  ${total(bar)}`}
      className="relative flex min-w-0 flex-1 flex-col justify-end border-b border-line"
    >
      <span className="missed-bars rounded-t-sm" style={{ blockSize: height(bar.missed) }} />
      <span className="bg-line-strong" style={{ blockSize: height(bar.other) }} />
      <span className="bg-answered" style={{ blockSize: height(bar.answered) }} />
      {bar.usual === null ? null : (
        <span
          className="absolute inset-x-0 border-t-2 border-line-strong"
          style={{ insetBlockEnd: height(bar.usual) }}
        />
      )}
    </span>
  );
}

function HourTable({ bars, date, slug }: HourChartProps) {
  return (
    <details className="border-t border-line text-sm">
      <summary className="touch-target flex min-h-9 items-center px-4 text-xs text-muted hover:bg-hover">
        {OVERVIEW.asTable}
      </summary>
      <table className="tabular w-full">
        <thead>
          <tr className="text-xs text-muted">
            {[OVERVIEW.hour, OVERVIEW.calls, OVERVIEW.answered, OVERVIEW.missed, OVERVIEW.usual].map((word) => (
              <th key={word} scope="col" className="px-4 py-1 text-end font-medium first:text-start">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => {
            const hour = clock(bar.hour);
            const stamp = `${date}T${hour.slice(0, 2)}`;
            return (
              <tr key={bar.hour} className="border-t border-line text-end">
                <th scope="row" className="px-4 py-1 text-start font-normal">
                  <Link
                    href={`/${slug}/calls?from=${stamp}&to=${stamp}`}
                    prefetch={false}
                    className="inline-block py-1 text-accent hover:underline"
                  >
                    {hour}
                  </Link>
                </th>
                <td className="px-4">{total(bar)}</td>
                <td className="px-4">{bar.answered}</td>
                <td className="px-4">{bar.missed}</td>
                <td className="px-4">{bar.usual === null ? '' : bar.usual.toFixed(1)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

function Legend({ hasOther }: { hasOther: boolean }) {
  return (
    <ul className="flex flex-wrap justify-end gap-x-3 text-xs text-muted">
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="size-2.5 rounded-sm bg-answered" />
        {OVERVIEW.answered}
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="missed-bars size-2.5 rounded-sm" />
        {OVERVIEW.missed}
      </li>
      {hasOther ? (
        <li className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-sm bg-line-strong" />
          {OVERVIEW.other}
        </li>
      ) : null}
      <li className="hidden items-center gap-1.5 sm:flex">
        <span aria-hidden className="w-3 border-t-2 border-line-strong" />
        {OVERVIEW.usual}
      </li>
    </ul>
  );
}
