'use client';

import { useState } from 'react';
import { TextField } from '@/app/_components/text-field';
import { useBuilder } from '../builder-context';
import type { FieldInputProps } from './field-input-props';
import { FIELDS } from './fields-strings';

/** A whole number within its bounds; what is half typed is shown, not stored. */
export function NumberInput({ id, field, value, error, onChange }: FieldInputProps<'number' | 'seconds'>) {
  const { pause } = useBuilder();
  const [typed, setTyped] = useState<string | null>(null);
  const stored = typeof value === 'number' ? String(value) : '';
  const read = (text: string) => {
    setTyped(text);
    const number = Number(text);
    if (/^\d{1,6}$/.test(text) && number >= field.min && number <= field.max) onChange(number);
  };
  const unit = field.kind === 'seconds' ? ` ${FIELDS.seconds}` : '';
  const hint = [field.help, `${field.min} to ${field.max}${unit}.`].filter(Boolean).join(' ');
  return (
    <TextField
      id={id}
      label={field.label}
      hint={hint}
      error={error}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? stored}
      onChange={(event) => read(event.target.value.trim())}
      onBlur={() => {
        setTyped(null);
        pause();
      }}
      inputClassName="w-28 tabular"
    />
  );
}
