'use client';

import { useEffect, useState } from 'react';
import { formatDuration } from '@/lib/core/shared/time';

/** How long something has been going on, counted on. `now` is the server's clock, so that a wrong clock here does not show. */
export function TimeRunning({ since, now }: { since: number; now: number }) {
  const [seconds, setSeconds] = useState((now - since) / 1000);
  useEffect(() => {
    const skew = now - Date.now();
    const tick = () => setSeconds((Date.now() + skew - since) / 1000);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [since, now]);
  return <span className="tabular">{formatDuration(seconds)}</span>;
}
