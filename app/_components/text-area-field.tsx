import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlClasses, Field, fieldAria } from './field';

type TextAreaFieldProps = Omit<ComponentProps<'textarea'>, 'id'> & {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
};

export function TextAreaField({ id, label, hint, error, className, ...rest }: TextAreaFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className ?? ''}>
      <textarea
        id={id}
        className={classNames(controlClasses, 'min-h-20 py-2')}
        {...fieldAria(id, { hint, error })}
        {...rest}
      />
    </Field>
  );
}
