'use client';

import { ChevronRight, Phone, PhoneForwarded } from 'lucide-react';
import { useState } from 'react';
import { formatDuration, formatInstant } from '@/lib/core/shared/time';
import { Badge, type Tone } from '../../../_components/badge';
import { Card, CardHeader } from '../../../_components/card';
import { EmptyState } from '../../../_components/empty-state';
import type { CallSummary } from '../box-protocol';
import { strings } from '../strings';
import { likelyZone } from '../zone-time';
import { useBoard } from './board-context';
import { CallTurns } from './call-turns';
import { peerName } from './peer-name';
import { useBoxNow } from './use-box-now';

const words = strings.calls;

const TONES: Record<string, Tone> = {
  'in-progress': 'answered',
  ringing: 'live',
  initiated: 'live',
  queued: 'live',
};

/** The carrier's calls, newest first; a call that another one made is shown inside that one. */
export function CallList() {
  const { view } = useBoard();
  const calls = view.calls.filter(({ parentCallSid }) => parentCallSid === null);
  return (
    <Card aria-labelledby="calls-title">
      <CardHeader id="calls-title" title={words.title} hint={words.hint} />
      {calls.length === 0 ? (
        <EmptyState icon={Phone} title={words.none} />
      ) : (
        <ul className="divide-y divide-line">
          {calls.map((call) => (
            <li key={call.callSid}>
              <CallItem call={call} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function CallItem({ call }: { call: CallSummary }) {
  const { view } = useBoard();
  const now = useBoxNow() ?? Date.now();
  const [isOpen, setOpen] = useState(false);
  const zone = likelyZone(view.numbers[0]?.number);
  const name = (number: string) => peerName(number, view.handsets, view.numbers);
  return (
    <details className="group/call" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-hover">
        <ChevronRight aria-hidden className="size-4 text-muted group-open/call:rotate-90" />
        <Badge tone={TONES[call.status] ?? 'closed'} icon={call.direction === 'inbound' ? Phone : PhoneForwarded}>
          {words.statuses[call.status] ?? call.status}
        </Badge>
        <span className="min-w-40 flex-1 font-medium">{words.route({ from: name(call.from), to: name(call.to) })}</span>
        <span className="tabular text-xs text-muted">
          {call.durationSeconds === null ? '' : formatDuration(call.durationSeconds)}
        </span>
        <time dateTime={call.startedAt} className="tabular text-xs text-muted">
          {formatInstant(Date.parse(call.startedAt), zone, now)}
        </time>
      </summary>
      {isOpen ? <CallTurns call={call} zone={zone} /> : null}
    </details>
  );
}
