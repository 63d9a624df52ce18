'use client';

import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';

type ErrorSummaryProps = {
  title: string;
  /** Field id → sentence. An empty id is an error of the form as a whole. */
  errors: Readonly<Record<string, string>>;
};

/** All errors of a form in one place, each a link to its field; takes the focus when it appears. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  const signature = JSON.stringify(errors);
  useEffect(() => {
    if (signature !== '{}') box.current?.focus();
  }, [signature]);
  if (entries.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md border border-missed bg-missed-soft p-3 text-sm">
      <p className="flex items-center gap-2 font-medium text-missed">
        <CircleAlert aria-hidden className="size-4" />
        {title}
      </p>
      <ul className="mt-1 list-disc ps-8 text-ink">
        {entries.map(([id, sentence]) => (
          <li key={id}>
            {id === '' ? (
              sentence
            ) : (
              <a href={`#${id}`} className="underline underline-offset-2">
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
