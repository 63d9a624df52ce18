'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { listenToCalls } from './live-source';
import { seldom } from './seldom';

const REFRESH_MS_MIN = 1_000;

/** Reads the page anew, in place, when calls of this business changed after `madeAt`; at most once a second. */
export function LiveRefresh({ slug, madeAt }: { slug: string; madeAt: number }) {
  const router = useRouter();
  const since = useRef(madeAt);
  since.current = madeAt;
  useEffect(() => {
    const refresh = seldom(() => router.refresh(), REFRESH_MS_MIN);
    const leave = listenToCalls(slug, since.current, refresh.call);
    return () => {
      leave();
      refresh.stop();
    };
  }, [router, slug]);
  return null;
}
