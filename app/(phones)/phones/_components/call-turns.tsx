'use client';

import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Badge } from '../../../_components/badge';
import { formatClockSeconds } from '../../../_components/format-moment';
import { box } from '../box-client';
import type { CallDetail, CallSummary, Turn } from '../box-protocol';
import { prettyXml } from '../pretty-xml';
import { strings } from '../strings';
import { useBoard } from './board-context';
import { peerName } from './peer-name';

const words = strings.calls;
/** Several things happen at once in a call: one look for all of them. */
const LOOK_AFTER_MS = 250;

/** One call turn by turn: what the carrier asked and what the business told it to do. */
export function CallTurns({ call, zone }: { call: CallSummary; zone: string }) {
  const detail = useCallDetail(call.callSid);
  if (detail === null) return <p className="late-fade-in px-4 pb-4 text-xs text-muted">{words.loading}</p>;
  return (
    <div className="flex flex-col gap-4 px-4 pb-4">
      {detail.warnings.length === 0 ? null : <Warnings warnings={detail.warnings} />}
      <Legs legs={detail.legs} />
      <div>
        <h3 className="mb-1 text-xs font-semibold text-muted">{words.turns}</h3>
        {detail.turns.length === 0 ? <p className="text-xs text-muted">{words.noTurns}</p> : null}
        <ol className="flex flex-col gap-1">
          {detail.turns.map((turn, index) => (
            <li key={`${turn.at} ${turn.url} ${turn.params['SequenceNumber'] ?? ''}`}>
              <TurnItem turn={turn} number={index + 1} zone={zone} />
            </li>
          ))}
        </ol>
      </div>
      <Timeline timeline={detail.timeline} zone={zone} />
      <p className="text-xs text-muted">
        {words.id} <code className="[overflow-wrap:anywhere]">{call.callSid}</code>
      </p>
    </div>
  );
}

function useCallDetail(callSid: string): CallDetail | null {
  const { callsRevision } = useBoard().view;
  const [detail, setDetail] = useState<CallDetail | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision says that there may be more to see.
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      // What was seen before stays when the box does not answer; the page says so above.
      box.callDetail(callSid).then(
        (seen) => isCurrent && setDetail(seen),
        () => undefined,
      );
    }, LOOK_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [callSid, callsRevision]);
  return detail;
}

function Warnings({ warnings }: { warnings: CallDetail['warnings'] }) {
  return (
    <ul className="flex flex-col gap-1 rounded-sm bg-voicemail-soft p-2 text-voicemail">
      {warnings.map(({ code, message }) => (
        <li key={`${code} ${message}`} className="flex gap-2">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{`${code}: ${message}`}</span>
        </li>
      ))}
    </ul>
  );
}

function Legs({ legs }: { legs: CallSummary[] }) {
  const { view } = useBoard();
  const others = legs.filter(({ parentCallSid }) => parentCallSid !== null);
  if (others.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 text-xs font-semibold text-muted">{words.legs}</h3>
      <ul className="flex flex-wrap gap-2">
        {others.map((leg) => (
          <li key={leg.callSid} className="flex items-center gap-2 rounded-sm border border-line px-2 py-1 text-xs">
            {peerName(leg.to, view.handsets, view.numbers)}
            <Badge>{words.statuses[leg.status] ?? leg.status}</Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TurnItem({ turn, number, zone }: { turn: Turn; number: number; zone: string }) {
  const isFailed = turn.status === null || turn.status >= 400;
  return (
    <details className="group/turn rounded-sm border border-line">
      <summary className="touch-target flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 hover:bg-hover">
        <ChevronRight aria-hidden className="size-4 text-muted group-open/turn:rotate-90" />
        <span className="font-medium">{words.turn(number)}</span>
        <code className="min-w-32 flex-1 truncate text-xs text-muted">
          {turn.method} {pathOf(turn.url)}
        </code>
        <Badge tone={isFailed ? 'missed' : 'closed'}>{turn.status ?? words.noAnswer}</Badge>
        <span className="tabular text-xs text-muted">{words.ms(turn.answerMs)}</span>
        <time dateTime={turn.at} className="tabular text-xs text-muted">
          {formatClockSeconds(Date.parse(turn.at), zone)}
        </time>
      </summary>
      <div className="grid gap-3 border-t border-line p-3 xl:grid-cols-2">
        <div className="min-w-0">
          <h4 className="mb-1 text-xs font-semibold text-muted">{words.sent}</h4>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-xs">
            {Object.entries(turn.params).map(([name, value]) => (
              <div key={name} className="col-span-2 grid grid-cols-subgrid border-b border-line py-0.5">
                <dt className="text-muted">{name}</dt>
                <dd className="[overflow-wrap:anywhere]">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div className="min-w-0">
          <h4 className="mb-1 text-xs font-semibold text-muted">{words.answered}</h4>
          {turn.error ? <p className="mb-1 text-xs text-missed">{turn.error}</p> : null}
          <pre className="max-h-96 overflow-auto rounded-sm bg-canvas p-2 font-mono text-xs [overflow-wrap:anywhere] whitespace-pre-wrap">
            {turn.body ? prettyXml(turn.body) : words.nothing}
          </pre>
        </div>
      </div>
    </details>
  );
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}

function Timeline({ timeline, zone }: { timeline: CallDetail['timeline']; zone: string }) {
  if (timeline.length === 0) return null;
  return (
    <details>
      <summary className="min-h-6 text-xs font-semibold text-muted">{words.timeline}</summary>
      <ol className="mt-1 flex flex-col gap-0.5 text-xs">
        {timeline.map(({ at, what }) => (
          <li key={`${at} ${what}`} className="flex gap-3">
            <time dateTime={at} className="tabular shrink-0 text-muted">
              {formatClockSeconds(Date.parse(at), zone)}
            </time>
            {what}
          </li>
        ))}
      </ol>
    </details>
  );
}
