'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { TextField } from '@/app/_components/text-field';
import { useSaveForm } from '@/app/_components/use-save-form';
import type { FormState } from '@/lib/core/shared/form-state';
import { PROMPTS } from '../prompts-strings';

type NewPromptFormProps = { create: (state: FormState, form: FormData) => Promise<FormState>; listHref: string };

/** Names a new prompt and goes to its page. */
export function NewPromptForm({ create, listHref }: NewPromptFormProps) {
  const router = useRouter();
  const [name, setName] = useState('');
  const { send, isPending, errors } = useSaveForm(create, ({ madeId }) => router.push(`${listHref}/${madeId ?? ''}`));
  return (
    <KeptForm send={send} className="flex flex-col gap-3 p-4">
      <ErrorSummary title={PROMPTS.addFailed} errors={errors} />
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          id="name"
          name="name"
          autoComplete="off"
          label={PROMPTS.newName}
          hint={PROMPTS.newNameHint}
          value={name}
          error={errors['name']}
          onChange={(event) => setName(event.target.value)}
          className="min-w-56 flex-1"
        />
        <Button type="submit" kind="primary" disabled={isPending} className="sm:mt-6">
          {isPending ? PROMPTS.adding : PROMPTS.add}
        </Button>
      </div>
    </KeptForm>
  );
}
