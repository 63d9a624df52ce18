'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef } from 'react';
import { Button, buttonClasses } from '@/app/_components/button';
import { NO_MESSAGE_LOOK, OUTCOME_LOOKS } from '@/app/_components/call-words';
import { SelectField } from '@/app/_components/select-field';
import { TextField } from '@/app/_components/text-field';
import { NO_MESSAGE } from '../calls-query';
import { CALLS } from '../calls-strings';

type Option = { value: string; label: string };
type Values = Readonly<Record<string, string | undefined>>;

type FilterFormProps = {
  action: string;
  values: Values;
  numbers: readonly Option[];
  people: readonly Option[];
};

const OUTCOME_OPTIONS = Object.entries({ ...OUTCOME_LOOKS, [NO_MESSAGE]: NO_MESSAGE_LOOK }).map(([value, look]) => ({
  value,
  label: look.word,
}));
const MISSED_OPTIONS = [
  { value: 'yes', label: CALLS.missedOnly },
  { value: 'no', label: CALLS.notMissed },
];
const DIRECTION_OPTIONS = [
  { value: 'inbound', label: CALLS.inbound },
  { value: 'outbound', label: CALLS.outbound },
];

/** Search and filters as a plain form: what it asks for is the address it leads to, without the empty parts. */
export function FilterForm({ action, values, numbers, people }: FilterFormProps) {
  const router = useRouter();
  const panel = useRef<HTMLDetailsElement>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) if (value !== '') params.set(name, String(value));
    if (panel.current) panel.current.open = false;
    router.push(params.size === 0 ? action : `${action}?${params}`);
  };
  return (
    <search>
      <form action={action} onSubmit={submit} className="flex flex-wrap items-end gap-2">
        <TextField
          id="q"
          name="q"
          type="search"
          label={CALLS.search}
          hiddenLabel
          placeholder={CALLS.searchHint}
          defaultValue={values['q']}
          key={values['q']}
          data-list-search
          className="min-w-0 flex-1 sm:max-w-72"
        />
        <Button type="submit">{CALLS.find}</Button>
        <details ref={panel} className="relative">
          <summary className={`${buttonClasses()} list-none`}>
            <SlidersHorizontal aria-hidden />
            {CALLS.filterBy}
          </summary>
          <FilterPanel values={values} numbers={numbers} people={people} />
        </details>
      </form>
    </search>
  );
}

function FilterPanel({ values, numbers, people }: Omit<FilterFormProps, 'action'>) {
  return (
    <div className="absolute end-0 z-20 mt-1 grid w-[min(22rem,calc(100vw-2rem))] grid-cols-2 gap-3 rounded-md border border-line bg-raised p-4 shadow-raised">
      <SelectField
        id="missed"
        name="missed"
        label={CALLS.missed}
        any={CALLS.any}
        options={MISSED_OPTIONS}
        value={values['missed']}
      />
      <SelectField
        id="outcome"
        name="outcome"
        label={CALLS.outcome}
        any={CALLS.any}
        options={OUTCOME_OPTIONS}
        value={values['outcome']}
      />
      <SelectField
        id="number"
        name="number"
        label={CALLS.number}
        any={CALLS.any}
        options={numbers}
        value={values['number']}
      />
      <SelectField
        id="person"
        name="person"
        label={CALLS.person}
        any={CALLS.any}
        options={people}
        value={values['person']}
      />
      <TextField id="from" name="from" type="date" label={CALLS.from} defaultValue={values['from']?.slice(0, 10)} />
      <TextField id="to" name="to" type="date" label={CALLS.to} defaultValue={values['to']?.slice(0, 10)} />
      <SelectField
        id="direction"
        name="direction"
        label={CALLS.direction}
        any={CALLS.any}
        options={DIRECTION_OPTIONS}
        value={values['direction']}
      />
      <Button type="submit" kind="primary" className="self-end">
        {CALLS.apply}
      </Button>
    </div>
  );
}
