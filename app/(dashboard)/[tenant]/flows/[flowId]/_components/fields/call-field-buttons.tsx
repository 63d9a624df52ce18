'use client';

import { CALL_FIELDS } from '@/lib/core/flow/fill-text';
import { FIELDS } from './fields-strings';

type CallFieldButtonsProps = { controlId: string; text: string; onChange: (text: string) => void };

/** Puts what is known of a call into a text, where its cursor stands. */
export function CallFieldButtons({ controlId, text, onChange }: CallFieldButtonsProps) {
  const insert = (name: string) => {
    const control = document.getElementById(controlId);
    const isArea = control instanceof HTMLTextAreaElement;
    const at = isArea ? control.selectionStart : text.length;
    onChange(`${text.slice(0, at)}{{${name}}}${text.slice(isArea ? control.selectionEnd : at)}`);
    control?.focus();
  };
  return (
    <p className="mt-1 flex flex-wrap items-center gap-1 text-xs text-muted">
      {FIELDS.insert}
      {CALL_FIELDS.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          onClick={() => insert(name)}
          className="min-h-6 rounded-sm border border-line px-1.5 text-ink hover:bg-hover"
        >
          {label}
        </button>
      ))}
    </p>
  );
}
