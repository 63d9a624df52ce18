'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { Button } from '@/app/_components/button';
import { Dialog } from '@/app/_components/dialog';
import { TextField } from '@/app/_components/text-field';
import { addFlow } from '../actions';
import { FLOWS } from '../flows-strings';

/** Asks for a name, makes the flow and opens it. */
export function NewFlow({ slug }: { slug: string }) {
  const router = useRouter();
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get('name');
    startTransition(async () => {
      const result = await addFlow(slug, { name: typeof name === 'string' ? name : '' });
      if (result.ok) router.push(`/${slug}/flows/${result.value.flowId}`);
      else setError(result.message);
    });
  };

  return (
    <Dialog
      title={FLOWS.newFlow}
      description={FLOWS.newFlowHint}
      closeLabel={FLOWS.close}
      trigger={
        <Button kind="primary">
          <Plus aria-hidden />
          {FLOWS.newFlow}
        </Button>
      }
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextField
          id="name"
          name="name"
          label={FLOWS.name}
          placeholder={FLOWS.namePlaceholder}
          maxLength={80}
          autoComplete="off"
          error={error}
        />
        <p className="text-sm text-muted">
          {FLOWS.beginWith}: {FLOWS.ownStart}. {FLOWS.ownStartText}
        </p>
        <div>
          <Button type="submit" kind="primary" disabled={isPending}>
            {isPending ? FLOWS.creating : FLOWS.create}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
