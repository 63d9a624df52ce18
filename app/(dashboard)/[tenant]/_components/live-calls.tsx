import Link from 'next/link';
import type { CallLine } from '@/app/_components/call-line';
import { callerText } from '@/app/_components/caller';
import { Card, CardHeader } from '@/app/_components/card';
import { OutcomeBadge } from '@/app/_components/outcome-badge';
import { TimeRunning } from '@/app/_components/time-running';
import { OVERVIEW } from '../overview-strings';

type LiveCallsProps = { calls: readonly CallLine[]; slug: string; country: string; now: number };

/** Who is on the line now, and for how long. Keeps its height when nobody is, so that nothing below it jumps. */
export function LiveCalls({ calls, slug, country, now }: LiveCallsProps) {
  return (
    <Card aria-label={OVERVIEW.liveCallers}>
      <CardHeader
        title={OVERVIEW.liveNow}
        action={<span className="tabular text-sm text-muted">{calls.length || ''}</span>}
      />
      <div className="min-h-28">
        {calls.length === 0 ? <p className="px-4 py-4 text-sm text-muted">{OVERVIEW.liveNone}</p> : null}
        <ul>
          {calls.map((call) => (
            <li
              key={call.id}
              className="relative flex min-h-14 items-center gap-3 border-b border-line px-4 py-2 last:border-b-0 hover:bg-hover"
            >
              <div className="min-w-0 flex-1">
                <Link
                  href={`/${slug}/calls/${call.id}`}
                  className="block truncate font-medium after:absolute after:inset-0"
                >
                  {callerText(call, country)}
                </Link>
                <span className="block truncate text-xs text-muted">
                  {call.answeredByName ?? call.lastStepName ?? call.numberLabel}
                </span>
              </div>
              <OutcomeBadge outcome={null} isTalking={call.answeredAt !== null} />
              <span className="w-12 text-end text-sm">
                <TimeRunning since={call.answeredAt ?? call.startedAt} now={now} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
