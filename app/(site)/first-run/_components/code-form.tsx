'use client';

import { useActionState } from 'react';
import { Button } from '@/app/_components/button';
import { KeptForm } from '@/app/_components/kept-form';
import { TextField } from '@/app/_components/text-field';
import { type FormState, IDLE_FORM } from '@/lib/core/shared/form-state';
import { FIRST_RUN } from '../first-run-strings';

export function CodeForm({ send }: { send: (state: FormState, form: FormData) => Promise<FormState> }) {
  const [state, submit, isPending] = useActionState(send, IDLE_FORM);
  const errors = state.kind === 'failed' ? state.errors : {};
  return (
    <KeptForm send={submit} className="flex flex-col gap-4">
      <TextField
        id="code"
        name="code"
        label={FIRST_RUN.code}
        autoComplete="off"
        spellCheck={false}
        error={errors['code'] ?? errors['']}
      />
      <Button type="submit" kind="primary" disabled={isPending}>
        {FIRST_RUN.codeSubmit}
      </Button>
    </KeptForm>
  );
}
