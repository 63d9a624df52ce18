'use client';

import { useEffect, useRef } from 'react';
import { classNames } from '@/app/_components/class-names';
import type { TrialLine } from '@/lib/services/flows/try-flow';
import { lineText, TRY } from '../try-strings';

const SIDES = {
  heard: 'self-start bg-accent-soft',
  did: 'self-end bg-closed-soft',
  rang: 'self-center border border-line text-muted',
} as const;

/** What was heard, done and rung, as speech bubbles; the newest stays in view. */
export function Bubbles({ lines }: { lines: readonly TrialLine[] }) {
  const box = useRef<HTMLDivElement>(null);
  const count = lines.length;
  useEffect(() => {
    if (count > 0) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [count]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which the keyboard must be able to do.
    <section ref={box} tabIndex={0} aria-label={TRY.heard} aria-live="polite" className="h-80 overflow-y-auto p-4">
      {count === 0 ? <p className="text-sm text-muted">{TRY.idle}</p> : null}
      <ol className="flex flex-col gap-2">
        {lines.map((line, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end.
            key={index}
            className={classNames('max-w-[85%] rounded-md px-3 py-2 text-sm', SIDES[line.kind])}
          >
            {lineText(line)}
          </li>
        ))}
      </ol>
    </section>
  );
}
