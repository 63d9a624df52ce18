'use client';

import { UsersRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/button';
import type { Flow } from '@/lib/core/flow/flow';
import { formatInstant } from '@/lib/core/shared/time';
import { keepAsCopy } from '../actions';
import { BUILDER } from '../builder-strings';
import type { SaveState } from './use-autosave';

type ConflictNoticeProps = { slug: string; name: string; state: SaveState; timeZone: string; flow: Flow };

/** Somebody else saved in between: theirs is kept, and what was done here can be kept beside it. */
export function ConflictNotice({ slug, name, state, timeZone, flow }: ConflictNoticeProps) {
  const router = useRouter();
  const [isKeeping, setIsKeeping] = useState(false);
  if (state.kind !== 'conflict') return null;
  const when = state.savedAt === null ? '' : formatInstant(state.savedAt, timeZone, Date.now());

  const keep = async () => {
    setIsKeeping(true);
    const result = await keepAsCopy(slug, { name: BUILDER.copyName(name), flow });
    setIsKeeping(false);
    if (result.ok) router.push(`/${slug}/flows/${result.value.flowId}`);
    else toast.error(result.message);
  };

  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-voicemail bg-voicemail-soft px-4 py-2 text-sm"
    >
      <UsersRound aria-hidden className="size-4 text-voicemail" />
      <p className="min-w-0 flex-1">
        <strong className="font-semibold">{BUILDER.conflictTitle(state.savedBy ?? BUILDER.somebody, when)}</strong>{' '}
        {state.mine ? BUILDER.conflictText : null}
      </p>
      <Button size="small" onClick={() => window.location.reload()}>
        {state.mine ? BUILDER.seeTheirs : BUILDER.changedElsewhere}
      </Button>
      {state.mine ? (
        <Button size="small" kind="primary" disabled={isKeeping} onClick={keep}>
          {BUILDER.keepCopy}
        </Button>
      ) : null}
    </div>
  );
}
