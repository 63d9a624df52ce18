'use client';

import type { FieldInputProps } from './field-input-props';

export function SwitchInput({ id, field, value, error, onChange }: FieldInputProps<'boolean'>) {
  return (
    <div className="flex flex-col gap-1">
      <label className="touch-target flex items-start gap-2 text-sm font-medium">
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          aria-describedby={field.help ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.target.checked)}
          className="mt-0.5 size-4 accent-accent"
        />
        {field.label}
      </label>
      {field.help ? (
        <p id={`${id}-hint`} className="ps-6 text-xs text-muted">
          {field.help}
        </p>
      ) : null}
      {error ? <p className="text-xs font-medium text-missed">{error}</p> : null}
    </div>
  );
}
