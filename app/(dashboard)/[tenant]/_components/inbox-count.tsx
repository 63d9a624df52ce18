'use client';

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { classNames } from '@/app/_components/class-names';
import { listenToCalls } from '@/app/_components/live-source';
import { seldom } from '@/app/_components/seldom';
import { SHELL } from './shell-strings';

const ASK_MS_MIN = 5_000;
const SHOWN_MAX = 99;

const Waiting = createContext(0);

type InboxCountProps = { slug: string; waiting: number; madeAt: number; children: ReactNode };

/** Knows how many callers wait to be called back, on every page, and follows them. */
export function InboxCount({ slug, waiting, madeAt, children }: InboxCountProps) {
  const [count, setCount] = useState(waiting);
  const since = useRef(madeAt);
  since.current = madeAt;
  useEffect(() => setCount(waiting), [waiting]);
  useEffect(() => {
    const ask = seldom(() => {
      void readCount(slug).then((read) => {
        if (read !== null) setCount(read);
      });
    }, ASK_MS_MIN);
    const leave = listenToCalls(slug, since.current, ask.call);
    return () => {
      leave();
      ask.stop();
    };
  }, [slug]);
  return <Waiting value={count}>{children}</Waiting>;
}

/** The number beside the page of callbacks; nothing when nobody waits. */
export function InboxBadge({ className }: { className?: string }) {
  const count = useContext(Waiting);
  if (count === 0) return null;
  return (
    <span
      className={classNames(
        'tabular min-w-5 rounded-full bg-missed-soft px-1.5 text-center text-xs/5 font-semibold text-missed',
        className,
      )}
    >
      {count > SHOWN_MAX ? `${SHOWN_MAX}+` : count}
      <span className="sr-only"> {SHELL.waiting}</span>
    </span>
  );
}

/** Null when it cannot be told now; the number then stays as it was. */
async function readCount(slug: string): Promise<number | null> {
  try {
    const response = await fetch(`/api/inbox/${slug}`);
    const body: unknown = response.ok ? await response.json() : null;
    const waiting = typeof body === 'object' && body !== null && 'waiting' in body ? body.waiting : null;
    return typeof waiting === 'number' ? waiting : null;
  } catch {
    return null;
  }
}
