'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Card } from '@/app/_components/card';
import { controlClasses, Field } from '@/app/_components/field';
import { TextField } from '@/app/_components/text-field';
import { circumstancesWords, TRY } from '../try-strings';

/** As typed. */
export type Circumstances = {
  caller: string;
  numberId: string;
  date: string;
  time: string;
  everybody: boolean;
  pickUp: readonly string[];
};

type Named = { id: string; name: string };
type ScenarioFormProps = {
  value: Circumstances;
  numbers: readonly Named[];
  people: readonly Named[];
  callerError: string | undefined;
  disabled: boolean;
  onChange: (value: Circumstances) => void;
};

/** Who calls, when, and who is there to answer: a sentence that opens to be changed. Fixed while a call is on. */
export function ScenarioForm({ value, numbers, people, callerError, disabled, onChange }: ScenarioFormProps) {
  const toggle = (id: string, on: boolean) =>
    onChange({ ...value, pickUp: on ? [...value.pickUp, id] : value.pickUp.filter((each) => each !== id) });
  const [isOpen, setOpen] = useState(false);
  const picking = value.everybody ? null : value.pickUp.length;
  return (
    <Card aria-label={TRY.scenario}>
      <details
        open={isOpen || callerError !== undefined}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        className="group"
      >
        <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 px-4 py-2 [&::-webkit-details-marker]:hidden">
          <span className="min-w-0 flex-1">
            <h2 className="text-sm font-semibold">{TRY.scenario}</h2>
            <span className="block text-xs text-muted">{circumstancesWords(value, picking)}</span>
          </span>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-muted group-open:rotate-180" />
        </summary>
        <fieldset disabled={disabled} className="flex flex-col gap-3 border-t border-line p-4">
          <legend className="sr-only">{TRY.scenario}</legend>
          <TextField
            id="caller"
            type="tel"
            label={TRY.caller}
            hint={TRY.callerHint}
            error={callerError}
            value={value.caller}
            onChange={(event) => onChange({ ...value, caller: event.target.value })}
          />
          <Field id="number" label={TRY.number}>
            <select
              id="number"
              className={controlClasses}
              value={value.numberId}
              onChange={(event) => onChange({ ...value, numberId: event.target.value })}
            >
              {numbers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <div className="grid grid-cols-2 gap-3">
            <TextField
              id="date"
              type="date"
              label={TRY.date}
              value={value.date}
              onChange={(event) => onChange({ ...value, date: event.target.value })}
            />
            <TextField
              id="time"
              type="time"
              label={TRY.time}
              value={value.time}
              onChange={(event) => onChange({ ...value, time: event.target.value })}
            />
          </div>
          <fieldset className="flex flex-col gap-1">
            <legend className="text-sm font-medium">{TRY.free}</legend>
            <Check
              label={TRY.everybody}
              checked={value.everybody}
              onChange={(everybody) => onChange({ ...value, everybody })}
            />
            {value.everybody
              ? null
              : people.map(({ id, name }) => (
                  <Check key={id} label={name} checked={value.pickUp.includes(id)} onChange={(on) => toggle(id, on)} />
                ))}
          </fieldset>
        </fieldset>
      </details>
    </Card>
  );
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="inline-flex min-h-8 items-center gap-2 text-sm">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
