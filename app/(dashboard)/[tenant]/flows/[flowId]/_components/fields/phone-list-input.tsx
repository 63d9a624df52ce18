'use client';

import { X } from 'lucide-react';
import { Button } from '@/app/_components/button';
import type { FieldInputProps } from './field-input-props';
import { FIELDS } from './fields-strings';
import { Group } from './group';
import { PhoneText } from './phone-text';
import { textsOf } from './texts-of';

/** Phone numbers in the order in which they are rung; an emptied one is taken out. */
export function PhoneListInput({ id, field, value, error, onChange }: FieldInputProps<'phoneList'>) {
  const numbers = textsOf(value);
  const replace = (index: number, number: string) =>
    onChange(numbers.map((each, at) => (at === index ? number : each)).filter((each) => each !== ''));
  return (
    <Group label={field.label} help={field.help} error={error}>
      {numbers.map((number, index) => (
        <div key={number} className="flex items-start gap-1">
          <PhoneText
            id={`${id}-${index}`}
            label={`${FIELDS.number} ${index + 1}`}
            hiddenLabel
            value={number}
            onChange={(changed) => replace(index, changed)}
            className="min-w-0 flex-1"
          />
          <Button kind="quiet" size="icon" aria-label={FIELDS.removeItem(number)} onClick={() => replace(index, '')}>
            <X aria-hidden />
          </Button>
        </div>
      ))}
      {numbers.length >= field.max ? null : (
        <PhoneText
          key={numbers.length}
          id={`${id}-new`}
          label={FIELDS.addNumber}
          value=""
          onChange={(number) => {
            if (number !== '' && !numbers.includes(number)) onChange([...numbers, number]);
          }}
        />
      )}
    </Group>
  );
}
