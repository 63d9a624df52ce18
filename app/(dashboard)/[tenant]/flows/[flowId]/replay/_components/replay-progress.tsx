'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';
import { ActionButton } from '@/app/_components/action-button';
import { Card } from '@/app/_components/card';
import type { FormState } from '@/lib/core/shared/form-state';
import { REPLAY } from '../replay-strings';

const REFRESH_MS = 1_000;

type ReplayProgressProps = {
  flowId: string;
  replayId: string;
  done: number;
  total: number;
  cancel: (state: FormState, form: FormData) => Promise<FormState>;
};

/** How far a replay has come; reads the page anew a second after it was read last, until it is over. */
export function ReplayProgress({ flowId, replayId, done, total, cancel }: ReplayProgressProps) {
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  useEffect(() => {
    if (isRefreshing) return;
    const timer = setTimeout(() => startRefresh(() => router.refresh()), REFRESH_MS);
    return () => clearTimeout(timer);
  }, [router, isRefreshing]);
  return (
    <Card aria-label={REPLAY.progress} className="mb-6 flex flex-wrap items-center gap-4 p-4">
      <label htmlFor="progress" className="text-sm">
        {REPLAY.progress}:{' '}
        <span className="tabular">
          {done.toLocaleString('en-GB')} / {total.toLocaleString('en-GB')}
        </span>
      </label>
      <progress id="progress" value={done} max={Math.max(1, total)} className="h-2 min-w-40 grow accent-accent" />
      <ActionButton action={cancel} values={{ flowId, replayId }}>
        {REPLAY.stop}
      </ActionButton>
    </Card>
  );
}
