'use client';

import { useEffect, useRef } from 'react';
import type { TrialLine } from '@/lib/services/flows/try-flow';

/** Reads aloud what the caller hears anew, where the browser can speak and `isOn`. */
export function useSpoken(lines: readonly TrialLine[], isOn: boolean, language: string): void {
  const spoken = useRef(0);
  useEffect(() => {
    const from = lines.length < spoken.current ? 0 : spoken.current;
    spoken.current = lines.length;
    if (!isOn || !('speechSynthesis' in window)) return;
    if (from === 0) window.speechSynthesis.cancel();
    for (const line of lines.slice(from)) {
      if (line.kind !== 'heard' || line.text.startsWith('♪')) continue;
      const utterance = new SpeechSynthesisUtterance(line.text);
      utterance.lang = language;
      window.speechSynthesis.speak(utterance);
    }
  }, [lines, isOn, language]);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
}
