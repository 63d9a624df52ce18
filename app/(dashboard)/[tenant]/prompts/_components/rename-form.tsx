'use client';

import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { KeptForm } from '@/app/_components/kept-form';
import { TextField } from '@/app/_components/text-field';
import { useSaveForm } from '@/app/_components/use-save-form';
import type { FormState } from '@/lib/core/shared/form-state';
import { PROMPT } from '../prompt-strings';

type RenameFormProps = { id: string; name: string; rename: (state: FormState, form: FormData) => Promise<FormState> };

export function RenameForm({ id, name, rename }: RenameFormProps) {
  const [draft, setDraft] = useState(name);
  const { state, send, isPending } = useSaveForm(rename);
  const submit = () => {
    const form = new FormData();
    form.set('id', id);
    form.set('name', draft);
    send(form);
  };
  return (
    <KeptForm send={submit} className="flex flex-wrap items-start gap-2">
      <TextField
        id="name"
        label={PROMPT.name}
        autoComplete="off"
        value={draft}
        error={state.kind === 'failed' ? (state.errors['name'] ?? state.message) : undefined}
        onChange={(event) => setDraft(event.target.value)}
        className="min-w-56 flex-1"
      />
      <Button type="submit" disabled={isPending || draft === name} className="mt-6">
        {PROMPT.rename}
      </Button>
    </KeptForm>
  );
}
