import { controlClasses, Field, fieldAria } from './field';

type SelectFieldProps = {
  id: string;
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  value?: string | undefined;
  /** The word for no choice; without it one must be chosen. */
  any?: string;
  hint?: string | undefined;
  error?: string | undefined;
  className?: string;
};

export function SelectField({ id, name, label, options, value, any, hint, error, className }: SelectFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className ?? ''}>
      <select
        id={id}
        name={name}
        defaultValue={value ?? ''}
        key={value}
        className={controlClasses}
        {...fieldAria(id, { hint, error })}
      >
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
