'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { ChoiceField } from '@/app/_components/choice-field';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { TextField } from '@/app/_components/text-field';
import { useSaveForm } from '@/app/_components/use-save-form';
import type { CapName } from '@/lib/core/routing/outbound-caps';
import type { FormState } from '@/lib/core/shared/form-state';
import { CAP_GROUPS, OUTBOUND } from '../outbound-strings';
import { SETTINGS } from '../settings-strings';

type Country = { value: string; label: string };

type OutboundFormProps = {
  /** ISO codes of the allowed ones. */
  countries: readonly string[];
  allCountries: readonly Country[];
  caps: Readonly<Record<CapName, string>>;
  used: Readonly<Record<CapName, string>>;
  save: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Where calls and texts may go, how many, and how much of that is used. What was typed stays when something is wrong. */
export function OutboundForm({ countries, allCountries, caps, used, save }: OutboundFormProps) {
  const [allowed, setAllowed] = useState(countries);
  const [draft, setDraft] = useState(caps);
  const { send, isPending, errors } = useSaveForm(save);
  return (
    <KeptForm send={send} className="flex flex-col gap-5 p-4">
      <ErrorSummary title={SETTINGS.errorTitle} errors={errors} />
      <CountryList allowed={allowed} all={allCountries} error={errors['countries']} onChange={setAllowed} />
      <p className="text-xs text-muted">{OUTBOUND.limitsHint}</p>
      {CAP_GROUPS.map((group) => (
        <fieldset key={group.title} className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium">{group.title}</legend>
          <div className="grid grid-cols-3 gap-3">
            {group.caps.map(({ name, label }) => (
              <TextField
                key={name}
                id={name}
                name={name}
                label={label}
                inputMode={group.isCost ? 'decimal' : 'numeric'}
                autoComplete="off"
                hint={`${used[name]} ${name === 'openLegs' ? OUTBOUND.now : OUTBOUND.used}`}
                error={errors[name]}
                value={draft[name]}
                onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div>
        <Button type="submit" kind="primary" disabled={isPending}>
          {isPending ? OUTBOUND.saving : OUTBOUND.save}
        </Button>
      </div>
    </KeptForm>
  );
}

type CountryListProps = {
  allowed: readonly string[];
  all: readonly Country[];
  error: string | undefined;
  onChange: (allowed: readonly string[]) => void;
};

function CountryList({ allowed, all, error, onChange }: CountryListProps) {
  const chosen = all.filter(({ value }) => allowed.includes(value));
  const left = all.filter(({ value }) => !allowed.includes(value));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{OUTBOUND.countries}</legend>
      {chosen.length === 0 ? <p className="text-sm text-muted">{OUTBOUND.noCountries}</p> : null}
      <ul className="flex flex-wrap gap-2">
        {chosen.map(({ value, label }) => (
          <li
            key={value}
            className="flex items-center gap-1 rounded-md border border-line bg-accent-soft py-0.5 ps-2.5 text-sm"
          >
            <input type="hidden" name="country" value={value} />
            {label}
            <button
              type="button"
              aria-label={`${OUTBOUND.remove} ${label}`}
              onClick={() => onChange(allowed.filter((each) => each !== value))}
              className="touch-target inline-flex size-8 items-center justify-center rounded-md hover:bg-surface"
            >
              <X aria-hidden className="size-4" />
            </button>
          </li>
        ))}
      </ul>
      <ChoiceField
        id="countries"
        label={OUTBOUND.addCountry}
        hint={OUTBOUND.countriesHint}
        error={error}
        options={[{ value: '', label: OUTBOUND.chooseCountry }, ...left]}
        value=""
        className="max-w-80"
        onChange={(value) => value !== '' && onChange([...allowed, value])}
      />
    </fieldset>
  );
}
