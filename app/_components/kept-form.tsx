'use client';

import { type ComponentProps, startTransition } from 'react';

type KeptFormProps = Omit<ComponentProps<'form'>, 'action' | 'onSubmit' | 'noValidate'> & {
  send: (form: FormData) => void;
};

/**
 * A form that keeps what was typed, ticked and chosen while its action answers. React empties a form that it sends itself when the answer
 * comes, a refusal too; so this one is sent by hand, as a transition.
 */
export function KeptForm({ send, ...rest }: KeptFormProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => send(form));
      }}
      {...rest}
    />
  );
}
