'use client';

import { Check, CircleAlert, CloudOff, LoaderCircle, type LucideIcon, PencilLine } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { BUILDER } from '../builder-strings';
import type { SaveState as State } from './use-autosave';

type SaveStateProps = { state: State; onRetry: () => void };

const LOOKS: Readonly<Record<State['kind'], { icon: LucideIcon; words: string; tone: string }>> = {
  saved: { icon: Check, words: BUILDER.saved, tone: 'text-muted' },
  waiting: { icon: PencilLine, words: BUILDER.unsaved, tone: 'text-muted' },
  saving: { icon: LoaderCircle, words: BUILDER.saving, tone: 'text-muted' },
  failed: { icon: CircleAlert, words: BUILDER.failed, tone: 'text-missed' },
  offline: { icon: CloudOff, words: BUILDER.failed, tone: 'text-missed' },
  conflict: { icon: CircleAlert, words: BUILDER.failed, tone: 'text-missed' },
};

/** Whether what is seen is stored, in words. */
export function SaveState({ state, onRetry }: SaveStateProps) {
  const { icon: Icon, words, tone } = LOOKS[state.kind];
  const reason = state.kind === 'failed' ? state.message : state.kind === 'offline' ? BUILDER.offline : null;
  return (
    <div className="flex min-w-0 items-center gap-2">
      <p role="status" className={`flex min-w-0 items-center gap-1.5 text-xs ${tone}`}>
        <Icon aria-hidden className="size-3.5 shrink-0" />
        <span className="truncate" title={reason ?? undefined}>
          {reason === null ? words : `${words}: ${reason}`}
        </span>
      </p>
      {reason === null ? null : (
        <Button size="small" onClick={onRetry}>
          {BUILDER.retry}
        </Button>
      )}
    </div>
  );
}
