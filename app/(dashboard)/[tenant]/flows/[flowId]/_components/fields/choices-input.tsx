'use client';

import type { FieldInputProps } from './field-input-props';
import { Group } from './group';
import { textsOf } from './texts-of';

/** Any of the options, kept in the options' order. */
export function ChoicesInput({ field, value, error, onChange }: FieldInputProps<'choices'>) {
  const chosen = new Set(textsOf(value));
  const toggle = (option: string, isOn: boolean) =>
    onChange(field.options.map((each) => each.value).filter((each) => (each === option ? isOn : chosen.has(each))));
  return (
    <Group label={field.label} help={field.help} error={error}>
      {field.options.map((option) => (
        <label key={option.value} className="touch-target flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={chosen.has(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
            className="size-4 accent-accent"
          />
          {option.label}
        </label>
      ))}
    </Group>
  );
}
