'use client';

import type { FieldInputProps } from './field-input-props';
import { PhoneText } from './phone-text';

export function PhoneInput({ id, field, value, error, onChange }: FieldInputProps<'phone'>) {
  const number = typeof value === 'string' ? value : '';
  return (
    <PhoneText
      id={id}
      label={field.label}
      hint={field.help ?? undefined}
      error={error}
      value={number}
      onChange={onChange}
    />
  );
}
