'use client';

import { useEffect } from 'react';
import { box } from '../box-client';
import type { Handset } from '../box-protocol';
import { attempt } from './board-context';

const ACTIONS: Record<string, (number: string) => Promise<unknown>> = { KeyA: box.answer, KeyD: box.decline };

/** Alt A answers and Alt D declines the phone that has rung longest, wherever the focus is. */
export function useAnswerKeys(handsets: readonly Handset[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = ACTIONS[event.code];
      if (action === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const [ringing] = handsets
        .filter(({ state }) => state === 'ringing')
        .sort((a, b) => (a.since ?? '').localeCompare(b.since ?? ''));
      if (ringing === undefined) return;
      event.preventDefault();
      void attempt(action(ringing.number));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [handsets]);
}
