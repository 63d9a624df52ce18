'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

const REFRESH_MS_MIN = 1_000;

/** Reads the page anew, in place, when calls of this business changed after `madeAt`; at most once a second. */
export function LiveRefresh({ slug, madeAt }: { slug: string; madeAt: number }) {
  const router = useRouter();
  const since = useRef(madeAt);
  since.current = madeAt;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastAt = 0;
    const refresh = () => {
      if (timer !== undefined) return;
      const wait = Math.max(0, lastAt + REFRESH_MS_MIN - Date.now());
      timer = setTimeout(() => {
        timer = undefined;
        lastAt = Date.now();
        router.refresh();
      }, wait);
    };
    const source = new EventSource(`/api/live/${slug}?since=${since.current}`);
    let wasLost = false;
    source.addEventListener('calls', refresh);
    source.addEventListener('error', () => {
      wasLost = true;
    });
    // What changed while the connection was away is not told again.
    source.addEventListener('open', () => {
      if (wasLost) refresh();
      wasLost = false;
    });
    return () => {
      source.close();
      clearTimeout(timer);
    };
  }, [router, slug]);
  return null;
}
