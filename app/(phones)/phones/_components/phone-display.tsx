'use client';

import { Bot, PhoneCall, PhoneIncoming, PhoneOutgoing, Smartphone } from 'lucide-react';
import { formatDuration } from '@/lib/core/shared/time';
import { Badge, type Tone } from '../../../_components/badge';
import type { Handset } from '../box-protocol';
import { showNumber } from '../dialled-number';
import { strings } from '../strings';
import { useBoard } from './board-context';
import { peerName } from './peer-name';
import { PhoneMenu } from './phone-menu';
import { useBoxNow } from './use-box-now';

const words = strings.handset;

const STATES = {
  idle: { tone: 'closed', icon: Smartphone },
  dialling: { tone: 'live', icon: PhoneOutgoing },
  ringing: { tone: 'live', icon: PhoneIncoming },
  talking: { tone: 'answered', icon: PhoneCall },
} as const satisfies Record<Handset['state'], { tone: Tone; icon: unknown }>;

type PhoneDisplayProps = { handset: Handset; isWithheld: boolean; onWithheld: (isWithheld: boolean) => void };

export function PhoneDisplay({ handset, isWithheld, onWithheld }: PhoneDisplayProps) {
  const { view } = useBoard();
  const { number, identity, registered, name, script, state, peer, since } = handset;
  const { tone, icon } = STATES[state];
  return (
    <div className="flex flex-col gap-1 px-1 pt-1">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 className="truncate text-base font-semibold">{name}</h2>
          <p className="tabular truncate text-xs text-muted">
            {identity === null ? showNumber(number) : words.softphone}
          </p>
        </div>
        <PhoneMenu handset={handset} isWithheld={isWithheld} onWithheld={onWithheld} />
      </div>
      <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={tone} icon={icon}>
          {registered ? words.states[state] : words.signedOff}
        </Badge>
        {state === 'idle' ? (
          <Notes isAutomatic={script !== null} isWithheld={isWithheld} />
        ) : (
          <>
            <span className="min-w-0 flex-1 truncate font-medium">{peerName(peer, view.handsets, view.numbers)}</span>
            <Timer since={since} />
          </>
        )}
      </div>
    </div>
  );
}

function Notes({ isAutomatic, isWithheld }: { isAutomatic: boolean; isWithheld: boolean }) {
  return (
    <>
      {isAutomatic ? (
        <span className="inline-flex items-center gap-1 text-xs text-muted">
          <Bot aria-hidden className="size-3.5" />
          {words.automatic}
        </span>
      ) : null}
      {isWithheld ? <span className="text-xs text-muted">{words.peerWithheld}</span> : null}
    </>
  );
}

function Timer({ since }: { since: string | null }) {
  const now = useBoxNow();
  if (now === null || since === null) return null;
  return <span className="tabular text-muted">{formatDuration((now - Date.parse(since)) / 1000)}</span>;
}
