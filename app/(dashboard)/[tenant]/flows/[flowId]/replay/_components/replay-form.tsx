'use client';

import { useActionState } from 'react';
import { Button } from '@/app/_components/button';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { TextField } from '@/app/_components/text-field';
import { type FormState, IDLE_FORM } from '@/lib/core/shared/form-state';
import { REPLAY } from '../replay-strings';

type ReplayFormProps = {
  flowId: string;
  /** Local dates that the fields begin with. */
  from: string;
  to: string;
  start: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Chooses the period; what was typed stays when it is refused. */
export function ReplayForm({ flowId, from, to, start }: ReplayFormProps) {
  const [state, send, isPending] = useActionState(start, IDLE_FORM);
  const errors = state.kind === 'failed' ? state.errors : {};
  return (
    <KeptForm send={send} className="flex flex-col gap-3 p-4">
      <ErrorSummary title={REPLAY.errorTitle} errors={errors} />
      <input type="hidden" name="flowId" value={flowId} />
      <div className="flex flex-wrap items-end gap-3">
        <TextField id="from" name="from" type="date" label={REPLAY.from} defaultValue={from} error={errors['from']} />
        <TextField id="to" name="to" type="date" label={REPLAY.to} defaultValue={to} error={errors['to']} />
        <Button type="submit" kind="primary" disabled={isPending}>
          {isPending ? REPLAY.starting : REPLAY.start}
        </Button>
      </div>
    </KeptForm>
  );
}
