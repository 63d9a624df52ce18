'use client';

import { type ReactNode, useActionState, useEffect } from 'react';
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

/** A button that does one thing on the server and says how it went. */
export function ActionButton({ action, values, kind = 'secondary', label, children }: ActionButtonProps) {
  const [state, send, isPending] = useActionState(action, IDLE_FORM);
  useEffect(() => {
    if (state.kind === 'saved') toast.success(state.message);
    if (state.kind === 'failed') toast.error(state.message);
  }, [state]);
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
