'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { Button } from '@/app/_components/button';
import { Dialog } from '@/app/_components/dialog';
import { TextField } from '@/app/_components/text-field';
import { addFlow } from '../actions';
import { FLOWS } from '../flows-strings';

type NewFlowProps = { slug: string; templates: readonly { id: string; name: string; description: string }[] };

/** Asks for a name and a beginning, makes the flow and opens it. */
export function NewFlow({ slug, templates }: NewFlowProps) {
  const router = useRouter();
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = form.get('name');
    const template = form.get('template');
    startTransition(async () => {
      const result = await addFlow(slug, {
        name: typeof name === 'string' ? name : '',
        templateId: typeof template === 'string' && template !== '' ? template : null,
      });
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
        <fieldset>
          <legend className="mb-1 text-sm font-medium">{FLOWS.beginWith}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            <Beginning id="" name={FLOWS.ownStart} description={FLOWS.ownStartText} isFirst />
            {templates.map((template) => (
              <Beginning key={template.id} {...template} />
            ))}
          </div>
        </fieldset>
        <div className="sticky bottom-0 bg-raised pt-2">
          <Button type="submit" kind="primary" disabled={isPending}>
            {isPending ? FLOWS.creating : FLOWS.create}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type BeginningProps = { id: string; name: string; description: string; isFirst?: boolean };

function Beginning({ id, name, description, isFirst = false }: BeginningProps) {
  return (
    <label className="touch-target flex gap-2 rounded-md border border-line p-2 has-checked:border-accent has-checked:bg-accent-soft">
      <input type="radio" name="template" value={id} defaultChecked={isFirst} className="mt-0.5 size-4 accent-accent" />
      <span className="min-w-0">
        <span className="block text-sm font-medium">{name}</span>
        <span className="block text-xs text-muted">{description}</span>
      </span>
    </label>
  );
}
