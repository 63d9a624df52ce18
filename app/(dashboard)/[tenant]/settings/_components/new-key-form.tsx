'use client';

import { Copy } from 'lucide-react';
import { useActionState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/button';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { TextField } from '@/app/_components/text-field';
import { type FormState, IDLE_FORM } from '@/lib/core/shared/form-state';
import { SETTINGS } from '../settings-strings';

type NewKeyFormProps = { create: (state: FormState, form: FormData) => Promise<FormState> };

/** Makes a key and shows it this once. */
export function NewKeyForm({ create }: NewKeyFormProps) {
  const [state, send, isPending] = useActionState(create, IDLE_FORM);
  // A key that was made begins a form anew; one that was refused keeps what was typed.
  const keysMade = state.kind === 'saved' ? state.secret : null;
  const errors = state.kind === 'failed' ? state.errors : {};
  return (
    <div className="flex flex-col gap-4 border-b border-line p-4">
      <KeptForm key={keysMade} send={send} className="flex flex-col gap-3">
        <ErrorSummary title={SETTINGS.errorTitle} errors={errors} />
        <TextField
          id="name"
          name="name"
          label={SETTINGS.keyName}
          hint={SETTINGS.keyNameHint}
          error={errors['name']}
          autoComplete="off"
          maxLength={80}
        />
        <div>
          <Button type="submit" disabled={isPending}>
            {isPending ? SETTINGS.creatingKey : SETTINGS.createKey}
          </Button>
        </div>
      </KeptForm>
      {state.kind === 'saved' && state.secret ? <NewKey secret={state.secret} /> : null}
    </div>
  );
}

function NewKey({ secret }: { secret: string }) {
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => toast.success(SETTINGS.copied),
      () => undefined,
    );
  return (
    <div role="status" className="rounded-md border border-line bg-accent-soft p-3">
      <p className="text-sm">{SETTINGS.newKey}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <code className="font-mono text-sm break-all select-all">{secret}</code>
        <Button size="small" onClick={copy}>
          <Copy aria-hidden />
          {SETTINGS.copy}
        </Button>
      </div>
    </div>
  );
}
