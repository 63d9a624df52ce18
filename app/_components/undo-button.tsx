'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useTransition } from 'react';
import { toast } from 'sonner';
import { type FormState, IDLE_FORM } from '@/lib/core/shared/form-state';
import { Button } from './button';

type Act = (state: FormState, form: FormData) => Promise<FormState>;

type UndoButtonProps = {
  act: Act;
  undo: Act;
  /** Sent with both. */
  values: Readonly<Record<string, string>>;
  undoWord: string;
  label: string;
  /** Where to go when it is done; '' stays. */
  doneHref?: string;
  kind?: 'secondary' | 'danger';
  children: ReactNode;
};

/** Does one thing at once and offers the way back for as long as its message is seen. */
export function UndoButton({ act, undo, values, undoWord, label, doneHref = '', kind, children }: UndoButtonProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const run = (action: Act, onDone: (message: string) => void) =>
    startTransition(async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(values)) form.set(name, value);
      const state = await action(IDLE_FORM, form);
      if (state.kind === 'failed') toast.error(state.message);
      if (state.kind !== 'saved') return;
      onDone(state.message);
      router.refresh();
    });
  const onUndone = (message: string) => void toast.success(message);
  const onActed = (message: string) => {
    toast(message, { action: { label: undoWord, onClick: () => run(undo, onUndone) } });
    if (doneHref !== '') router.push(doneHref);
  };
  return (
    <Button
      size="small"
      kind={kind ?? 'secondary'}
      disabled={isPending}
      aria-label={label}
      onClick={() => run(act, onActed)}
    >
      {children}
    </Button>
  );
}
