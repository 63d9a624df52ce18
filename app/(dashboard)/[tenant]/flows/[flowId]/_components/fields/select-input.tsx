'use client';

import { controlClasses, Field, fieldAria } from '@/app/_components/field';
import type { FieldInputProps } from './field-input-props';
import { FIELDS } from './fields-strings';

type SelectInputProps = FieldInputProps & {
  options: readonly { value: string; label: string }[];
  none: { value: string | null; label: string } | null;
};

/** One of a list. What is chosen but not in the list any more is shown as gone, not silently changed. */
export function SelectInput({ id, field, value, error, onChange, options, none }: SelectInputProps) {
  const hint = field.help ?? undefined;
  const chosen = typeof value === 'string' ? value : '';
  const isGone = chosen !== '' && !options.some((option) => option.value === chosen);
  return (
    <Field id={id} label={field.label} hint={hint} error={error}>
      <select
        id={id}
        value={chosen}
        onChange={(event) => onChange(event.target.value === '' && none !== null ? none.value : event.target.value)}
        className={controlClasses}
        {...fieldAria(id, { hint, error })}
      >
        {none === null ? null : <option value="">{none.label}</option>}
        {isGone ? <option value={chosen}>{`${chosen} (${FIELDS.gone})`}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
