'use client';

import { useEffect, useState } from 'react';
import { boxNow } from '../box-reducer';
import { useBoard } from './board-context';

/** The box's time in milliseconds, anew each second; null until it is known. */
export function useBoxNow(): number | null {
  const { clock } = useBoard().view;
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (clock === null) return;
    const show = () => setNow(boxNow(clock, Date.now()));
    show();
    const timer = setInterval(show, 1000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
