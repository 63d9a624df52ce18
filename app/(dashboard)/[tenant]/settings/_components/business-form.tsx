'use client';

import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { ChoiceField } from '@/app/_components/choice-field';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { TextField } from '@/app/_components/text-field';
import { useSaveForm } from '@/app/_components/use-save-form';
import type { FormState } from '@/lib/core/shared/form-state';
import { SETTINGS } from '../settings-strings';

type Draft = { businessName: string; timeZone: string; fallbackNumber: string };

type BusinessFormProps = {
  business: Draft;
  timeZones: readonly { value: string; label: string }[];
  save: (state: FormState, form: FormData) => Promise<FormState>;
};

/** What the business is called, the clock it lives by, and who is rung when something fails. */
export function BusinessForm({ business, timeZones, save }: BusinessFormProps) {
  const [draft, setDraft] = useState(business);
  const { send, isPending, errors } = useSaveForm(save);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <KeptForm send={send} className="flex flex-col gap-4 p-4">
      <ErrorSummary title={SETTINGS.errorTitle} errors={errors} />
      <TextField
        id="businessName"
        name="businessName"
        label={SETTINGS.businessName}
        autoComplete="organization"
        value={draft.businessName}
        error={errors['businessName']}
        onChange={(event) => change({ businessName: event.target.value })}
      />
      <ChoiceField
        id="timeZone"
        name="timeZone"
        label={SETTINGS.timeZone}
        hint={SETTINGS.timeZoneHint}
        options={timeZones}
        value={draft.timeZone}
        error={errors['timeZone']}
        onChange={(timeZone) => change({ timeZone })}
      />
      <TextField
        id="fallbackNumber"
        name="fallbackNumber"
        type="tel"
        label={SETTINGS.fallback}
        hint={SETTINGS.fallbackHint}
        autoComplete="off"
        inputClassName="max-w-64"
        value={draft.fallbackNumber}
        error={errors['fallbackNumber']}
        onChange={(event) => change({ fallbackNumber: event.target.value })}
      />
      <div>
        <Button type="submit" kind="primary" disabled={isPending}>
          {isPending ? SETTINGS.saving : SETTINGS.saveBusiness}
        </Button>
      </div>
    </KeptForm>
  );
}
