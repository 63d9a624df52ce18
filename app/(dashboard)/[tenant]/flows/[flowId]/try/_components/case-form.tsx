'use client';

import { useActionState } from 'react';
import { Button } from '@/app/_components/button';
import { Card, CardHeader } from '@/app/_components/card';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { TextField } from '@/app/_components/text-field';
import type { Scenario } from '@/lib/core/flow/flow-case';
import { type FormState, IDLE_FORM } from '@/lib/core/shared/form-state';
import type { TrialReply } from '@/lib/services/flows/try-flow';
import { TRY } from '../try-strings';

type CaseFormProps = {
  flowId: string;
  scenario: Scenario;
  reply: TrialReply;
  save: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Keeps the call that was just played as a case. */
export function CaseForm({ flowId, scenario, reply, save }: CaseFormProps) {
  const [state, send, isPending] = useActionState(save, IDLE_FORM);
  const errors = state.kind === 'failed' ? state.errors : {};
  return (
    <Card aria-label={TRY.keep}>
      <CardHeader title={TRY.keep} hint={`…the caller ${reply.end}.`} />
      <KeptForm send={send} className="flex flex-col gap-3 p-4">
        <ErrorSummary title={TRY.errorTitle} errors={errors} />
        <input type="hidden" name="flowId" value={flowId} />
        <input type="hidden" name="scenario" value={JSON.stringify(scenario)} />
        <input type="hidden" name="reached" value={JSON.stringify(reply.reaches)} />
        <TextField id="name" name="name" label={TRY.name} maxLength={120} error={errors['name']} autoComplete="off" />
        <TextField
          id="hears"
          name="hears"
          label={TRY.hears}
          hint={TRY.hearsHint}
          maxLength={300}
          error={errors['hears'] ?? errors['expected-hears']}
          autoComplete="off"
        />
        <label className="inline-flex min-h-8 items-center gap-2 text-sm">
          <input type="checkbox" name="reaches" defaultChecked />
          {TRY.reaches}
        </label>
        <div className="flex items-center gap-3">
          <Button type="submit" disabled={isPending}>
            {isPending ? TRY.saving : TRY.save}
          </Button>
          <p role="status" className="text-sm text-answered">
            {state.kind === 'saved' ? state.message : ''}
          </p>
        </div>
      </KeptForm>
    </Card>
  );
}
