'use client';

import { useActionState, useEffect, useRef, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Card } from '@/app/_components/card';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { SaveRow } from '@/app/_components/save-row';
import { TextAreaField } from '@/app/_components/text-area-field';
import { sortedByDate } from '@/lib/core/hours/close-day';
import type { Schedule } from '@/lib/core/hours/schedule';
import { type FormState, IDLE_FORM } from '@/lib/core/shared/form-state';
import { ExceptionList } from './exception-list';
import { HOURS } from './hours-strings';
import { WeekEditor } from './week-editor';

type HoursEditorProps = {
  schedule: Schedule;
  save: (state: FormState, form: FormData) => Promise<FormState>;
  mayChange: boolean;
};

function formOf(schedule: Schedule): FormData {
  const form = new FormData();
  form.set('schedule', JSON.stringify(schedule));
  return form;
}

/** Says what happened after saving, with a way back to the hours before. */
function useSavedToast(state: FormState, undo: () => void): void {
  const lastUndo = useRef(undo);
  lastUndo.current = undo;
  useEffect(() => {
    if (state.kind !== 'saved') return;
    toast(state.message, { action: { label: HOURS.undo, onClick: () => lastUndo.current() }, duration: 8000 });
  }, [state]);
}

/** Edits one schedule. What was typed stays while the server says what is wrong with it. */
export function HoursEditor({ schedule, save, mayChange }: HoursEditorProps) {
  const [draft, setDraft] = useState(schedule);
  const before = useRef(schedule);
  const [, startTransition] = useTransition();
  const [state, send, isPending] = useActionState(save, IDLE_FORM);
  const errors = state.kind === 'failed' ? state.errors : {};

  const submit = () => {
    before.current = schedule;
    const sorted = { ...draft, exceptions: sortedByDate(draft.exceptions) };
    setDraft(sorted);
    send(formOf(sorted));
  };
  useSavedToast(state, () => {
    setDraft(before.current);
    startTransition(async () => {
      const undone = await save(IDLE_FORM, formOf(before.current));
      toast(undone.kind === 'idle' ? '' : undone.message);
    });
  });

  return (
    <KeptForm send={submit}>
      <fieldset disabled={!mayChange} className="flex flex-col gap-6">
        <ErrorSummary title={HOURS.errorTitle} errors={errors} />
        <WeekEditor week={draft.week} errors={errors} onChange={(week) => setDraft({ ...draft, week })} />
        <ExceptionList
          exceptions={draft.exceptions}
          errors={errors}
          onChange={(exceptions) => setDraft({ ...draft, exceptions })}
        />
        <Card className="p-4">
          <TextAreaField
            id="closedMessage"
            label={HOURS.closedMessage}
            hint={HOURS.closedMessageHint}
            error={errors['closedMessage']}
            rows={3}
            value={draft.closedMessage}
            onChange={(event) => setDraft({ ...draft, closedMessage: event.target.value })}
          />
        </Card>
        <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 border-t border-line bg-canvas py-3 lg:bottom-0">
          <SaveRow mayChange={mayChange} isPending={isPending} words={HOURS} />
        </div>
      </fieldset>
    </KeptForm>
  );
}
