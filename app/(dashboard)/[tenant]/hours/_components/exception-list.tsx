import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/app/_components/button';
import { Card, CardHeader } from '@/app/_components/card';
import { TextField } from '@/app/_components/text-field';
import type { Schedule } from '@/lib/core/hours/schedule';
import { HOURS } from './hours-strings';
import { SpanList } from './span-list';

type Exception = Schedule['exceptions'][number];

type ExceptionListProps = {
  exceptions: readonly Exception[];
  errors: Readonly<Record<string, string>>;
  onChange: (exceptions: Exception[]) => void;
};

/** The days that differ from their weekday. A new one comes first and has the focus; saving puts them in order. */
export function ExceptionList({ exceptions, errors, onChange }: ExceptionListProps) {
  const change = (index: number, part: Partial<Exception>) =>
    onChange(exceptions.map((old, place) => (place === index ? { ...old, ...part } : old)));
  const [added, setAdded] = useState(0);
  const add = () => {
    onChange([{ date: '', name: '', spans: [], holiday: false }, ...exceptions]);
    setAdded(added + 1);
  };
  useEffect(() => {
    if (added > 0) document.getElementById(`${idOf(0)}-date`)?.focus();
  }, [added]);
  return (
    <Card>
      <CardHeader
        title={HOURS.exceptions}
        hint={HOURS.exceptionsHint}
        action={
          <Button size="small" onClick={add}>
            <Plus aria-hidden />
            {HOURS.addException}
          </Button>
        }
      />
      {exceptions.length === 0 ? <p className="px-4 py-6 text-sm text-muted">{HOURS.noExceptions}</p> : null}
      <ul>
        {exceptions.map((exception, index) => (
          <ExceptionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: an exception has no identity while its date is being typed.
            key={index}
            index={index}
            exception={exception}
            errors={errors}
            onChange={(part) => change(index, part)}
            onRemove={() => onChange(exceptions.filter((_, place) => place !== index))}
          />
        ))}
      </ul>
    </Card>
  );
}

/** By which the server names a wrong field. */
function idOf(index: number): string {
  return `exceptions-${index}`;
}

type ExceptionRowProps = {
  index: number;
  exception: Exception;
  errors: Readonly<Record<string, string>>;
  onChange: (part: Partial<Exception>) => void;
  onRemove: () => void;
};

function ExceptionRow({ index, exception, errors, onChange, onRemove }: ExceptionRowProps) {
  const id = idOf(index);
  const name = exception.name || exception.date || HOURS.exceptions;
  return (
    <li className="flex flex-col gap-3 border-b border-line px-4 py-3 last:border-b-0 sm:flex-row sm:flex-wrap sm:items-start">
      <TextField
        id={`${id}-date`}
        type="date"
        label={HOURS.date}
        value={exception.date}
        error={errors[`${id}-date`]}
        onChange={(event) => onChange({ date: event.target.value })}
        className="w-44"
      />
      <TextField
        id={`${id}-name`}
        label={HOURS.exceptionName}
        value={exception.name}
        error={errors[`${id}-name`]}
        onChange={(event) => onChange({ name: event.target.value })}
        className="min-w-44 flex-1"
      />
      <div className="sm:pt-6">
        <SpanList
          id={`${id}-spans`}
          dayName={name}
          spans={exception.spans}
          errors={errors}
          onChange={(spans) => onChange({ spans })}
        />
      </div>
      <div className="flex items-center justify-between gap-3 sm:mt-6">
        <label className="touch-target flex min-h-9 items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={exception.holiday}
            onChange={(event) => onChange({ holiday: event.target.checked })}
            className="size-5 accent-accent"
          />
          {HOURS.holiday}
        </label>
        <Button kind="danger" size="icon" aria-label={`${HOURS.removeException}: ${name}`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </Button>
      </div>
    </li>
  );
}
