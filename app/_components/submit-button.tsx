'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button';

/** The button of a form: it says so while the form is on its way, and cannot be pressed twice. */
export function SubmitButton({
  pendingLabel,
  children,
  ...rest
}: ComponentProps<typeof Button> & { pendingLabel: string }) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" kind="primary" aria-disabled={pending} disabled={pending} {...rest}>
      {pending ? pendingLabel : children}
    </Button>
  );
}
