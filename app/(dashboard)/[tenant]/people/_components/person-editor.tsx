'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Card } from '@/app/_components/card';
import { ChoiceField } from '@/app/_components/choice-field';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { SaveRow } from '@/app/_components/save-row';
import { TextField } from '@/app/_components/text-field';
import { hoursOptions } from '../own-hours';
import type { PersonDraft } from '../person-form';
import { PERSON } from '../person-strings';
import { CheckField } from './check-field';
import { PhoneList } from './phone-list';
import { type EditAction, useEditor } from './use-editor';

type PersonEditorProps = {
  /** '' for somebody new. */
  id: string;
  person: PersonDraft;
  schedules: readonly { id: string; name: string }[];
  hoursHref: string;
  doneHref: string;
  save: EditAction;
  mayChange: boolean;
};

/** Edits one person. What was typed stays while the server says what is wrong with it. */
export function PersonEditor({ id, person, schedules, hoursHref, doneHref, save, mayChange }: PersonEditorProps) {
  const [draft, setDraft] = useState(person);
  const { errors, isPending, submit } = useEditor(save, { name: 'person', id, draft, doneHref });
  const change = (part: Partial<PersonDraft>) => setDraft({ ...draft, ...part });
  return (
    <KeptForm send={submit}>
      <fieldset disabled={!mayChange} className="flex max-w-3xl flex-col gap-6">
        <ErrorSummary title={PERSON.errorTitle} errors={errors} />
        <Card className="flex flex-col gap-4 p-4">
          <PersonFacts draft={draft} errors={errors} onChange={change} />
          <ChoiceField
            id="scheduleId"
            label={PERSON.hours}
            hint={PERSON.hoursHint}
            options={hoursOptions(schedules, PERSON)}
            value={draft.scheduleId}
            error={errors['scheduleId']}
            onChange={(scheduleId) => change({ scheduleId })}
          />
          {schedules.some((schedule) => schedule.id === draft.scheduleId) ? (
            <Link
              href={`${hoursHref}?schedule=${draft.scheduleId}`}
              className="text-sm font-medium text-accent underline"
            >
              {PERSON.openHours}
            </Link>
          ) : null}
        </Card>
        <PhoneList
          phones={draft.phones}
          hours={hoursOptions(schedules, { always: PERSON.always, ownHours: null })}
          errors={errors}
          onChange={(phones) => change({ phones })}
        />
        <SaveRow mayChange={mayChange} isPending={isPending} words={PERSON} />
      </fieldset>
    </KeptForm>
  );
}

type PersonFactsProps = {
  draft: PersonDraft;
  errors: Readonly<Record<string, string>>;
  onChange: (part: Partial<PersonDraft>) => void;
};

function PersonFacts({ draft, errors, onChange }: PersonFactsProps) {
  return (
    <>
      <TextField
        id="name"
        label={PERSON.name}
        autoComplete="off"
        value={draft.name}
        error={errors['name']}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <TextField
        id="email"
        type="email"
        autoComplete="off"
        label={PERSON.email}
        hint={PERSON.emailHint}
        value={draft.email}
        error={errors['email']}
        onChange={(event) => onChange({ email: event.target.value })}
      />
      <TextField
        id="extension"
        inputMode="numeric"
        autoComplete="off"
        label={PERSON.extension}
        hint={PERSON.extensionHint}
        value={draft.extension}
        error={errors['extension']}
        onChange={(event) => onChange({ extension: event.target.value })}
        inputClassName="max-w-32"
      />
      <CheckField
        id="available"
        label={PERSON.available}
        hint={PERSON.availableHint}
        isChecked={draft.available}
        onChange={(available) => onChange({ available })}
      />
    </>
  );
}
