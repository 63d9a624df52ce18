'use client';

import { PhoneCall, PhoneOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { Card, CardHeader } from '@/app/_components/card';
import type { TrialLine } from '@/lib/services/flows/try-flow';
import { TRY } from '../try-strings';
import { Bubbles } from './bubbles';
import { CallerActions } from './caller-actions';
import { useSpoken } from './use-spoken';
import type { Trial } from './use-trial';

const NO_LINES: readonly TrialLine[] = [];

type HandsetProps = { trial: Trial; language: string; onCall: () => void };

/** A phone in the page: what the caller hears and does. */
export function Handset({ trial, language, onCall }: HandsetProps) {
  const [speaks, setSpeaks] = useState(false);
  const { reply, error, isBusy } = trial;
  useSpoken(reply?.lines ?? NO_LINES, speaks, language);
  const isOver = reply !== null && reply.waiting === null;
  const isInCall = reply?.waiting != null;
  return (
    <Card aria-label={TRY.handset} className="flex flex-col">
      <CardHeader
        title={TRY.handset}
        action={
          <label className="inline-flex min-h-6 items-center gap-2 text-xs">
            <input type="checkbox" checked={speaks} onChange={(event) => setSpeaks(event.target.checked)} />
            {TRY.speak}
          </label>
        }
      />
      <Bubbles lines={reply?.lines ?? NO_LINES} />
      <div role="status" className="px-4 text-sm">
        {error ? <p className="pb-3 font-medium text-missed">{error}</p> : null}
        {isOver ? <p className="pb-3 font-medium">{`${TRY.over} the caller ${reply.end}.`}</p> : null}
        {reply?.deadEnd ? <p className="pb-3 text-missed">{`${TRY.deadEnd}: ${reply.deadEnd}`}</p> : null}
      </div>
      <div className="flex flex-col gap-3 border-t border-line p-4">
        {isInCall ? (
          <CallerActions key={reply.lines.length} wait={reply.waiting} act={trial.act} isBusy={isBusy} />
        ) : null}
        {isInCall ? (
          <Button kind="danger" onClick={() => trial.act({ kind: 'hangUp' })} disabled={isBusy}>
            <PhoneOff aria-hidden />
            {TRY.hangUp}
          </Button>
        ) : (
          <Button kind="primary" onClick={onCall} disabled={isBusy}>
            <PhoneCall aria-hidden />
            {isOver ? TRY.again : TRY.call}
          </Button>
        )}
      </div>
    </Card>
  );
}
