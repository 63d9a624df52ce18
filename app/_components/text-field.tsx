import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlClasses, Field, fieldAria } from './field';

type TextFieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  hiddenLabel?: boolean;
  inputClassName?: string;
};

export function TextField({ id, label, hint, error, hiddenLabel, className, inputClassName, ...rest }: TextFieldProps) {
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      hiddenLabel={hiddenLabel ?? false}
      className={className ?? ''}
    >
      <input
        id={id}
        className={classNames(controlClasses, inputClassName)}
        {...fieldAria(id, { hint, error })}
        {...rest}
      />
    </Field>
  );
}
