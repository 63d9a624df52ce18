'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Card } from '@/app/_components/card';
import { ChoiceField } from '@/app/_components/choice-field';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { SaveRow } from '@/app/_components/save-row';
import { TextField } from '@/app/_components/text-field';
import type { DepartmentDraft } from '../department-form';
import { DEPARTMENT } from '../department-strings';
import { hoursOptions } from '../own-hours';
import { CheckField } from './check-field';
import { MemberList } from './member-list';
import { OrderChoice } from './order-choice';
import { type EditAction, useEditor } from './use-editor';

type Named = { id: string; name: string };

type DepartmentEditorProps = {
  /** '' for a new one. */
  id: string;
  department: DepartmentDraft;
  people: readonly Named[];
  others: readonly Named[];
  schedules: readonly Named[];
  hoursHref: string;
  doneHref: string;
  save: EditAction;
  mayChange: boolean;
};

/** Edits one department. What was typed stays while the server says what is wrong with it. */
export function DepartmentEditor(props: DepartmentEditorProps) {
  const { id, department, people, doneHref, save, mayChange } = props;
  const [draft, setDraft] = useState(department);
  const { errors, isPending, submit } = useEditor(save, { name: 'department', id, draft, doneHref });
  const change = (part: Partial<DepartmentDraft>) => setDraft({ ...draft, ...part });
  return (
    <KeptForm send={submit}>
      <fieldset disabled={!mayChange} className="flex max-w-3xl flex-col gap-6">
        <ErrorSummary title={DEPARTMENT.errorTitle} errors={errors} />
        <Card className="flex flex-col gap-4 p-4">
          <TextField
            id="name"
            label={DEPARTMENT.name}
            autoComplete="off"
            value={draft.name}
            error={errors['name']}
            onChange={(event) => change({ name: event.target.value })}
          />
          <OrderChoice order={draft.order} onChange={(order) => change({ order })} />
          <CheckField
            id="sticky"
            label={DEPARTMENT.sticky}
            hint={DEPARTMENT.stickyHint}
            isChecked={draft.sticky}
            onChange={(sticky) => change({ sticky })}
          />
        </Card>
        <MemberList draft={draft} people={people} errors={errors} onChange={change} />
        <RingRules {...props} draft={draft} errors={errors} onChange={change} />
        <SaveRow mayChange={mayChange} isPending={isPending} words={DEPARTMENT} />
      </fieldset>
    </KeptForm>
  );
}

type RingRulesProps = Pick<DepartmentEditorProps, 'others' | 'schedules' | 'hoursHref'> & {
  draft: DepartmentDraft;
  errors: Readonly<Record<string, string>>;
  onChange: (part: Partial<DepartmentDraft>) => void;
};

/** For how long, when, and who rings next. */
function RingRules({ draft, errors, others, schedules, hoursHref, onChange }: RingRulesProps) {
  return (
    <Card className="flex flex-col gap-4 p-4">
      <TextField
        id="ringSeconds"
        inputMode="numeric"
        label={DEPARTMENT.ringSeconds}
        hint={DEPARTMENT.ringSecondsHint}
        value={draft.ringSeconds}
        error={errors['ringSeconds']}
        onChange={(event) => onChange({ ringSeconds: event.target.value })}
        inputClassName="max-w-32"
      />
      <ChoiceField
        id="scheduleId"
        label={DEPARTMENT.hours}
        hint={DEPARTMENT.hoursHint}
        options={hoursOptions(schedules, DEPARTMENT)}
        value={draft.scheduleId}
        error={errors['scheduleId']}
        onChange={(scheduleId) => onChange({ scheduleId })}
      />
      {schedules.some(({ id }) => id === draft.scheduleId) ? (
        <Link href={`${hoursHref}?schedule=${draft.scheduleId}`} className="text-sm font-medium text-accent underline">
          {DEPARTMENT.openHours}
        </Link>
      ) : null}
      <ChoiceField
        id="overflowDepartmentId"
        label={DEPARTMENT.overflow}
        hint={DEPARTMENT.overflowHint}
        options={[
          { value: '', label: DEPARTMENT.noOverflow },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={draft.overflowDepartmentId}
        error={errors['overflowDepartmentId']}
        onChange={(overflowDepartmentId) => onChange({ overflowDepartmentId })}
      />
    </Card>
  );
}
