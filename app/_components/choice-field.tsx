import { controlClasses, Field, fieldAria } from './field';

type ChoiceFieldProps = {
  id: string;
  /** Where the form itself sends it. */
  name?: string;
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  hint?: string | undefined;
  error?: string | undefined;
  className?: string;
  onChange: (value: string) => void;
};

/** A list of choices whose value the page keeps, so that it survives a refusal. */
export function ChoiceField({ id, name, label, options, value, hint, error, className, onChange }: ChoiceFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className ?? ''}>
      <select
        id={id}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={controlClasses}
        {...fieldAria(id, { hint, error })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
