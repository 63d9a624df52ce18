import type { ReactNode } from 'react';
import { classNames } from './class-names';

export const controlClasses =
  'touch-target min-h-9 w-full rounded-md border border-line-strong bg-surface px-3 text-sm text-ink placeholder:text-muted aria-[invalid=true]:border-missed disabled:opacity-60';

type FieldProps = {
  /** Id of the control inside; its error and hint hang on it. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** The label is read out but not seen, where the place says it already. */
  hiddenLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** A control's label above it, its hint and its error, in words, below it. */
export function Field({ id, label, hint, error, hiddenLabel, className, children }: FieldProps) {
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={id} className={hiddenLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-xs font-medium text-missed">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** The attributes by which a control points at its hint and error. */
export function fieldAria(id: string, { hint, error }: { hint?: string | undefined; error?: string | undefined }) {
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy || undefined } as const;
}
