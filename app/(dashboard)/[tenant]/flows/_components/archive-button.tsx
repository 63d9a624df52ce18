'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/button';
import { setArchived } from '../actions';
import { FLOWS } from '../flows-strings';

type ArchiveButtonProps = { slug: string; flowId: string; name: string; isArchived: boolean };

/** Puts a flow away with a way back, or takes it out again. */
export function ArchiveButton({ slug, flowId, name, isArchived }: ArchiveButtonProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const change = (archived: boolean) =>
    startTransition(async () => {
      const result = await setArchived(slug, { flowId, archived });
      if (!result.ok) {
        toast.error(result.message);
        return;
      }
      router.refresh();
      if (archived) toast(FLOWS.archived, { action: { label: FLOWS.undo, onClick: () => change(false) } });
      else toast(FLOWS.restored);
    });
  const word = isArchived ? FLOWS.restore : FLOWS.archive;
  return (
    <Button size="small" disabled={isPending} aria-label={`${word}: ${name}`} onClick={() => change(!isArchived)}>
      {word}
    </Button>
  );
}
