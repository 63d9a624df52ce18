'use client';

import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { ChoiceField } from '@/app/_components/choice-field';
import { Dialog } from '@/app/_components/dialog';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { TextField } from '@/app/_components/text-field';
import { useSaveForm } from '@/app/_components/use-save-form';
import type { FormState } from '@/lib/core/shared/form-state';
import { NUMBER_FORM } from '../../number-strings';

type Named = { id: string; name: string };
type Draft = { label: string; flowId: string; scheduleId: string };

type NumberDialogProps = {
  id: string;
  /** As people write it. */
  text: string;
  draft: Draft;
  /** Published ones only: callers hear no other. */
  flows: readonly Named[];
  schedules: readonly Named[];
  save: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Where a number leads, what it is called and which hours count for it. */
export function NumberDialog({ text, ...form }: NumberDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title={`${NUMBER_FORM.title} ${text}`}
      closeLabel={NUMBER_FORM.close}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" aria-label={`${NUMBER_FORM.change}: ${text}`}>
          <Pencil aria-hidden />
          {NUMBER_FORM.change}
        </Button>
      }
    >
      <NumberForm {...form} onSaved={() => setOpen(false)} />
    </Dialog>
  );
}

type NumberFormProps = Omit<NumberDialogProps, 'text'> & { onSaved: () => void };

function NumberForm({ id, draft: stored, flows, schedules, save, onSaved }: NumberFormProps) {
  const [draft, setDraft] = useState(stored);
  const { send, isPending, errors } = useSaveForm(save, onSaved);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <KeptForm send={send} className="flex flex-col gap-4">
      <ErrorSummary title={NUMBER_FORM.errorTitle} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <TextField
        id="label"
        name="label"
        label={NUMBER_FORM.label}
        hint={NUMBER_FORM.labelHint}
        autoComplete="off"
        value={draft.label}
        error={errors['label']}
        onChange={(event) => change({ label: event.target.value })}
      />
      <ChoiceField
        id="flowId"
        name="flowId"
        label={NUMBER_FORM.flow}
        hint={NUMBER_FORM.flowHint}
        options={choices(flows, NUMBER_FORM.noFlow)}
        value={draft.flowId}
        error={errors['flowId']}
        onChange={(flowId) => change({ flowId })}
      />
      <ChoiceField
        id="scheduleId"
        name="scheduleId"
        label={NUMBER_FORM.hours}
        hint={NUMBER_FORM.hoursHint}
        options={choices(schedules, NUMBER_FORM.noHours)}
        value={draft.scheduleId}
        error={errors['scheduleId']}
        onChange={(scheduleId) => change({ scheduleId })}
      />
      <div>
        <Button type="submit" kind="primary" disabled={isPending}>
          {isPending ? NUMBER_FORM.saving : NUMBER_FORM.save}
        </Button>
      </div>
    </KeptForm>
  );
}

function choices(items: readonly Named[], none: string) {
  return [{ value: '', label: none }, ...items.map(({ id, name }) => ({ value: id, label: name }))];
}
