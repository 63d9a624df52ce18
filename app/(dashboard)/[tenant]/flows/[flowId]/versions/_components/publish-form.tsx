'use client';

import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { TextAreaField } from '@/app/_components/text-area-field';
import { TextField } from '@/app/_components/text-field';
import { useSaveForm } from '@/app/_components/use-save-form';
import type { FormState } from '@/lib/core/shared/form-state';
import { VERSIONS } from '../versions-strings';

type PublishFormProps = {
  flowId: string;
  revision: number;
  publish: (state: FormState, form: FormData) => Promise<FormState>;
  /** False: there is nothing yet that the other calls could go by. */
  mayShare: boolean;
  isBlocked: boolean;
};

type When = 'now' | 'later' | 'share';

/** Publishes what was looked at. What was typed stays while the server says what is wrong. */
export function PublishForm({ flowId, revision, publish, mayShare, isBlocked }: PublishFormProps) {
  const { send, isPending, errors } = useSaveForm(publish);
  const [when, setWhen] = useState<When>('now');
  const [note, setNote] = useState('');
  const ways: readonly When[] = mayShare ? ['now', 'later', 'share'] : ['now', 'later'];
  return (
    <KeptForm send={send} className="flex flex-col gap-4 p-4">
      <ErrorSummary title={VERSIONS.errorTitle} errors={errors} />
      <input type="hidden" name="flowId" value={flowId} />
      <input type="hidden" name="revision" value={revision} />
      <TextAreaField
        id="note"
        name="note"
        label={VERSIONS.note}
        hint={VERSIONS.noteHint}
        error={errors['note']}
        rows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-sm font-medium">{VERSIONS.when}</legend>
        {ways.map((way) => (
          <label key={way} className="touch-target flex min-h-8 items-center gap-2 text-sm">
            <input type="radio" name="when" value={way} checked={when === way} onChange={() => setWhen(way)} />
            {VERSIONS[way]}
          </label>
        ))}
      </fieldset>
      {when === 'later' ? (
        <TextField
          id="at"
          name="at"
          type="datetime-local"
          label={VERSIONS.at}
          hint={VERSIONS.atHint}
          error={errors['at']}
        />
      ) : null}
      {when === 'share' ? (
        <TextField
          id="share"
          name="share"
          inputMode="numeric"
          defaultValue="10"
          label={VERSIONS.sharePercent}
          hint={VERSIONS.shareHint}
          error={errors['share']}
        />
      ) : null}
      {errors['despiteCases'] ? (
        <label className="touch-target flex min-h-8 items-center gap-2 text-sm">
          <input id="despiteCases" type="checkbox" name="despiteCases" />
          {VERSIONS.despiteCases}
        </label>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" disabled={isPending || isBlocked}>
          {isPending ? VERSIONS.publishing : VERSIONS.publish}
        </Button>
        {isBlocked ? <p className="text-sm text-muted">{VERSIONS.blocked}</p> : null}
      </div>
    </KeptForm>
  );
}
