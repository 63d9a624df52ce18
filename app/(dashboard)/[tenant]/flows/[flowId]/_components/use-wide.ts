'use client';

import { useSyncExternalStore } from 'react';

const QUERY = '(min-width: 64rem)';

/** Whether there is room for a canvas; in a browser only. */
export function isWide(): boolean {
  return window.matchMedia(QUERY).matches;
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether there is room for a canvas; null while that is not known, on the server. */
export function useWide(): boolean | null {
  return useSyncExternalStore<boolean | null>(subscribe, isWide, () => null);
}
