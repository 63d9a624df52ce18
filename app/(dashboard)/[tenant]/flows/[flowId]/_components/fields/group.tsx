import type { ReactNode } from 'react';

type GroupProps = { label: string; help?: string | null; error?: string | undefined; children: ReactNode };

/** Several controls under one label, with the field's hint and error. */
export function Group({ label, help, error, children }: GroupProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {children}
      {help ? <p className="text-xs text-muted">{help}</p> : null}
      {error ? <p className="text-xs font-medium text-missed">{error}</p> : null}
    </fieldset>
  );
}
