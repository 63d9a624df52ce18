'use client';

import { type ReactNode, useState } from 'react';
import { CHANNEL_WORDS } from '@/app/_components/alert-words';
import { Button } from '@/app/_components/button';
import { Dialog } from '@/app/_components/dialog';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { SelectField } from '@/app/_components/select-field';
import { useSaveForm } from '@/app/_components/use-save-form';
import type { FormState } from '@/lib/core/shared/form-state';
import { ALERTS, EVENT_OPTIONS } from '../alerts-strings';

export type RuleDraft = {
  /** '' for a new one. */
  id: string;
  event: string;
  personIds: readonly string[];
  channels: readonly string[];
};

type RuleFormProps = {
  rule: RuleDraft;
  people: readonly { id: string; name: string }[];
  save: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Who is told when, and how: a new rule, or one that is there. */
export function RuleDialog({ trigger, ...form }: RuleFormProps & { trigger: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title={form.rule.id === '' ? ALERTS.newRule : ALERTS.changeRule}
      closeLabel={ALERTS.close}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={trigger}
    >
      <RuleForm {...form} onSaved={() => setOpen(false)} />
    </Dialog>
  );
}

function RuleForm({ rule, people, save, onSaved }: RuleFormProps & { onSaved: () => void }) {
  const { send, isPending, errors } = useSaveForm(save, onSaved);
  return (
    <KeptForm send={send} className="flex flex-col gap-4">
      <ErrorSummary title={ALERTS.errorTitle} errors={errors} />
      <input type="hidden" name="ruleId" value={rule.id} />
      <SelectField id="event" name="event" label={ALERTS.when} options={EVENT_OPTIONS} value={rule.event} />
      <Ticks
        id="people"
        name="person"
        legend={ALERTS.who}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        ticked={rule.personIds}
        error={errors['people']}
      />
      <Ticks
        id="channels"
        name="channel"
        legend={ALERTS.how}
        hint={ALERTS.howHint}
        options={Object.entries(CHANNEL_WORDS).map(([value, label]) => ({ value, label }))}
        ticked={rule.channels}
        error={errors['channels']}
      />
      <div>
        <Button type="submit" kind="primary" disabled={isPending}>
          {isPending ? ALERTS.saving : ALERTS.save}
        </Button>
      </div>
    </KeptForm>
  );
}

type TicksProps = {
  id: string;
  name: string;
  legend: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  ticked: readonly string[];
  error: string | undefined;
};

function Ticks({ id, name, legend, hint, options, ticked, error }: TicksProps) {
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy || undefined}>
      <legend className="text-sm font-medium">{legend}</legend>
      <div className="mt-1 flex flex-wrap gap-x-6">
        {options.map(({ value, label }) => (
          <label key={value} className="touch-target flex min-h-9 items-center gap-2 text-sm">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={ticked.includes(value)}
              className="size-5 shrink-0 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-xs font-medium text-missed">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
