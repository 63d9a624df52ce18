'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Button } from '@/app/_components/button';
import { Card } from '@/app/_components/card';
import { ErrorSummary } from '@/app/_components/error-summary';
import { controlClasses, Field, fieldAria } from '@/app/_components/field';
import { KeptForm } from '@/app/_components/kept-form';
import { TextAreaField } from '@/app/_components/text-area-field';
import { TextField } from '@/app/_components/text-field';
import { useSaveForm } from '@/app/_components/use-save-form';
import type { FormState } from '@/lib/core/shared/form-state';
import type { ContactDraft } from '../contact-form';
import { CONTACTS } from '../contacts-strings';
import { languageOptions } from '../languages';

type ContactEditorProps = {
  /** '' for somebody new. */
  id: string;
  contact: ContactDraft;
  doneHref: string;
  save: (state: FormState, form: FormData) => Promise<FormState>;
  mayChange: boolean;
  children?: ReactNode;
};

/** Edits one contact. What was typed stays while the server says what is wrong with it. */
export function ContactEditor({ id, contact, doneHref, save, mayChange, children }: ContactEditorProps) {
  const router = useRouter();
  const [draft, setDraft] = useState(contact);
  const { send, isPending, errors } = useSaveForm(save, () => router.push(doneHref));
  const change = (part: Partial<ContactDraft>) => setDraft({ ...draft, ...part });
  return (
    <KeptForm send={send}>
      <input type="hidden" name="id" value={id} />
      <fieldset disabled={!mayChange} className="flex max-w-3xl flex-col gap-6">
        <ErrorSummary title={CONTACTS.errorTitle} errors={errors} />
        <Card className="flex flex-col gap-4 p-4">
          <ContactFields draft={draft} errors={errors} onChange={change} />
        </Card>
        {mayChange ? (
          <div className="flex flex-wrap justify-between gap-2">
            <Button type="submit" kind="primary" disabled={isPending}>
              {isPending ? CONTACTS.saving : CONTACTS.save}
            </Button>
            {children}
          </div>
        ) : null}
      </fieldset>
    </KeptForm>
  );
}

type ContactFieldsProps = {
  draft: ContactDraft;
  errors: Readonly<Record<string, string>>;
  onChange: (part: Partial<ContactDraft>) => void;
};

function ContactFields({ draft, errors, onChange }: ContactFieldsProps) {
  const text = (name: 'name' | 'number' | 'tags') => ({
    id: name,
    name,
    label: CONTACTS[name],
    autoComplete: 'off',
    value: draft[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <TextField {...text('name')} />
      <TextField {...text('number')} type="tel" hint={CONTACTS.numberHint} inputClassName="max-w-64" />
      <TextField {...text('tags')} hint={CONTACTS.tagsHint} />
      <Check name="vip" hint={CONTACTS.vipHint} isChecked={draft.vip} onChange={(vip) => onChange({ vip })} />
      <Check
        name="blocked"
        hint={CONTACTS.blockedHint}
        isChecked={draft.blocked}
        onChange={(blocked) => onChange({ blocked })}
      />
      <Field id="language" label={CONTACTS.language} hint={CONTACTS.languageHint} error={errors['language']}>
        <select
          id="language"
          name="language"
          value={draft.language}
          onChange={(event) => onChange({ language: event.target.value })}
          className={`${controlClasses} max-w-64`}
          {...fieldAria('language', { hint: CONTACTS.languageHint, error: errors['language'] })}
        >
          <option value="">{CONTACTS.languageOwn}</option>
          {languageOptions(draft.language).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <TextAreaField
        id="note"
        name="note"
        label={CONTACTS.note}
        value={draft.note}
        error={errors['note']}
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </>
  );
}

type CheckProps = {
  name: 'vip' | 'blocked';
  hint: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
};

function Check({ name, hint, isChecked, onChange }: CheckProps) {
  return (
    <div>
      <label className="touch-target flex min-h-9 items-center gap-2 text-sm font-medium">
        <input
          type="checkbox"
          name={name}
          checked={isChecked}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={`${name}-hint`}
          className="size-5 shrink-0 accent-accent"
        />
        {CONTACTS[name]}
      </label>
      <p id={`${name}-hint`} className="ps-7 text-xs text-muted">
        {hint}
      </p>
    </div>
  );
}
