'use client';

import { useEffect, useState } from 'react';
import type { Found } from '@/lib/services/search/search-business';

/** Typing faster than this asks once. */
const PAUSE_MS = 120;

/** What the server finds for the text, and whether it is being asked; the last answer stays until the next is here. */
export function useFound(
  slug: string,
  text: string,
): { found: readonly Found[]; isSearching: boolean; hasFailed: boolean } {
  const query = text.trim();
  const [answer, setAnswer] = useState<{ query: string; found: readonly Found[]; hasFailed: boolean }>(NOTHING);
  useEffect(() => {
    if (query === '') return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/search/${slug}?q=${encodeURIComponent(query)}`, { signal: abort.signal });
        if (!response.ok) throw new Error(`The search answered ${response.status}.`);
        const { found } = (await response.json()) as { found: Found[] };
        setAnswer({ query, found, hasFailed: false });
      } catch {
        if (!abort.signal.aborted) setAnswer({ query, found: [], hasFailed: true });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [slug, query]);
  if (query === '') return { ...NOTHING, isSearching: false };
  return { ...answer, isSearching: answer.query !== query };
}

const NOTHING = { query: '', found: [], hasFailed: false };
