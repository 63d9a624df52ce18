'use client';

import { type ReactNode, useActionState } from 'react';
import { toast } from 'sonner';
import { type FormState, IDLE_FORM } from '@/lib/core/shared/form-state';
import { Button } from './button';

type ActionButtonProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What the button sends. */
  values: Readonly<Record<string, string>>;
  kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  label?: string;
  children: ReactNode;
};

/** A button that does one thing on the server and says how it went, also when the page no longer has the button by then. */
export function ActionButton({ action, values, kind = 'secondary', label, children }: ActionButtonProps) {
  const actAndTell = async (previous: FormState, form: FormData) => {
    const state = await action(previous, form);
    if (state.kind === 'saved') toast.success(state.message);
    if (state.kind === 'failed') toast.error(state.message);
    return state;
  };
  const [, send, isPending] = useActionState(actAndTell, IDLE_FORM);
  return (
    <form action={send}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" kind={kind} size="small" disabled={isPending} {...(label ? { 'aria-label': label } : {})}>
        {children}
      </Button>
    </form>
  );
}
