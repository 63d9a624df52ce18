'use client';

import { useEffect, useMemo, useState } from 'react';
import { prefersLessMotion } from '../../_components/prefers-less-motion';
import type { PathStep } from '../../lit-steps';

/** How long a step is lit before the next one is, when a call went through several at once. */
const STEP_MS = 420;

/** The path as far as it is shown: one step after the other, so that the eye can follow; at once where less motion is asked for. */
export function useSteppedPath(path: readonly PathStep[]): readonly PathStep[] {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (count === path.length) return;
    const isSlow = count > 0 && count < path.length && !prefersLessMotion();
    const next = count > path.length || prefersLessMotion() ? path.length : count + 1;
    const timer = setTimeout(() => setCount(next), isSlow ? STEP_MS : 0);
    return () => clearTimeout(timer);
  }, [count, path.length]);
  return useMemo(() => path.slice(0, count), [path, count]);
}
