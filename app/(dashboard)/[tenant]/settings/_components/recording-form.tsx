'use client';

import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { TextAreaField } from '@/app/_components/text-area-field';
import { TextField } from '@/app/_components/text-field';
import { useSaveForm } from '@/app/_components/use-save-form';
import type { FormState } from '@/lib/core/shared/form-state';
import { SETTINGS } from '../settings-strings';

type Policy = { recordCalls: boolean; recordingAnnouncement: string | null; recordingDays: number };

type RecordingFormProps = { policy: Policy; save: (state: FormState, form: FormData) => Promise<FormState> };

/** Whether calls are recorded, and for how long. What was typed stays when something is wrong. */
export function RecordingForm({ policy, save }: RecordingFormProps) {
  const [draft, setDraft] = useState({
    recordCalls: policy.recordCalls,
    announcement: policy.recordingAnnouncement ?? '',
    days: String(policy.recordingDays),
  });
  const { send, isPending, errors } = useSaveForm(save);
  return (
    <KeptForm send={send} className="flex flex-col gap-4 p-4">
      <ErrorSummary title={SETTINGS.errorTitle} errors={errors} />
      <label className="touch-target flex min-h-9 items-center gap-2 text-sm font-medium">
        <input
          type="checkbox"
          name="recordCalls"
          checked={draft.recordCalls}
          onChange={(event) => setDraft({ ...draft, recordCalls: event.target.checked })}
          className="size-5 accent-accent"
        />
        {SETTINGS.recordCalls}
      </label>
      <TextAreaField
        id="recordingAnnouncement"
        name="recordingAnnouncement"
        label={SETTINGS.announcement}
        hint={SETTINGS.announcementHint}
        error={errors['recordingAnnouncement']}
        value={draft.announcement}
        onChange={(event) => setDraft({ ...draft, announcement: event.target.value })}
      />
      <TextField
        id="recordingDays"
        name="recordingDays"
        inputMode="numeric"
        label={SETTINGS.days}
        hint={SETTINGS.daysHint}
        error={errors['recordingDays']}
        value={draft.days}
        onChange={(event) => setDraft({ ...draft, days: event.target.value })}
        inputClassName="max-w-32"
      />
      <div>
        <Button type="submit" kind="primary" disabled={isPending}>
          {isPending ? SETTINGS.saving : SETTINGS.save}
        </Button>
      </div>
    </KeptForm>
  );
}
