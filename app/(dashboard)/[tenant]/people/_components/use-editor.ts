'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useEffect } from 'react';
import { toast } from 'sonner';
import { type FormState, IDLE_FORM } from '@/lib/core/shared/form-state';

export type EditAction = (state: FormState, form: FormData) => Promise<FormState>;

type Editor = { errors: Readonly<Record<string, string>>; isPending: boolean; submit: () => void };

/** Sends an editor's draft as JSON under `name`, for a KeptForm to call; when it is saved, says so and goes to `doneHref`. What was typed stays when it is refused. */
export function useEditor(
  save: EditAction,
  { name, id, draft, doneHref }: { name: string; id: string; draft: unknown; doneHref: string },
): Editor {
  const router = useRouter();
  const [state, send, isPending] = useActionState(save, IDLE_FORM);
  useEffect(() => {
    if (state.kind !== 'saved') return;
    toast.success(state.message);
    router.push(doneHref);
  }, [state, router, doneHref]);
  const submit = () => {
    const form = new FormData();
    form.set('id', id);
    form.set(name, JSON.stringify(draft));
    send(form);
  };
  return { errors: state.kind === 'failed' ? state.errors : {}, isPending, submit };
}
