'use client';

import { TextAreaField } from '@/app/_components/text-area-field';
import { TextField } from '@/app/_components/text-field';
import { useBuilder } from '../builder-context';
import { CallFieldButtons } from './call-field-buttons';
import type { FieldInputProps } from './field-input-props';

export function TextInput({ id, field, value, error, onChange }: FieldInputProps<'text' | 'longText'>) {
  const { pause } = useBuilder();
  const text = typeof value === 'string' ? value : '';
  const common = {
    id,
    label: field.label,
    hint: field.help ?? undefined,
    error,
    value: text,
    maxLength: field.charactersMax,
    onBlur: pause,
  };
  if (field.kind === 'text') {
    return <TextField {...common} autoComplete="off" onChange={(event) => onChange(event.target.value)} />;
  }
  return (
    <div>
      <TextAreaField {...common} rows={3} onChange={(event) => onChange(event.target.value)} />
      {field.callFields ? <CallFieldButtons controlId={id} text={text} onChange={onChange} /> : null}
    </div>
  );
}
