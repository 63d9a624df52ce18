'use client';

import { Mic } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { buttonClasses } from '../../../_components/button';
import { classNames } from '../../../_components/class-names';
import { box } from '../box-client';
import { strings } from '../strings';
import { startVoiceRecording, type VoiceRecording } from '../voice-recording';
import { attempt } from './board-context';

const words = strings.handset;
const SECONDS_MAX = 60;

/** Held down, it listens; let go, what was said is spoken into the phone. By keyboard: hold space. */
export function TalkButton({ number }: { number: string }) {
  const { isListening, start, stop } = useTalking(number);
  const isTalkKey = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter';
  return (
    <button
      type="button"
      aria-label={isListening ? words.recording : words.hold}
      aria-pressed={isListening}
      title={words.hold}
      onPointerDown={start}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onKeyDown={(event) => {
        if (!isTalkKey(event)) return;
        event.preventDefault();
        if (!event.repeat) start();
      }}
      onKeyUp={(event) => isTalkKey(event) && stop()}
      onBlur={stop}
      onContextMenu={(event) => event.preventDefault()}
      className={classNames(
        buttonClasses({ size: 'icon' }),
        'touch-none select-none',
        isListening && 'border-live bg-live-soft text-live',
      )}
    >
      <Mic aria-hidden />
    </button>
  );
}

function useTalking(number: string) {
  const [isListening, setListening] = useState(false);
  const recording = useRef<Promise<VoiceRecording> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function start() {
    if (recording.current !== null) return;
    setListening(true);
    const begun = startVoiceRecording();
    recording.current = begun;
    timer.current = setTimeout(stop, SECONDS_MAX * 1000);
    begun.catch(() => {
      toast.error(words.micRefused);
      recording.current = null;
      setListening(false);
    });
  }

  function stop() {
    const begun = recording.current;
    if (begun === null) return;
    recording.current = null;
    clearTimeout(timer.current);
    setListening(false);
    begun
      .then((one) => one.finish())
      .then((wav) => (wav === null ? true : attempt(box.speak(number, wav))))
      // That it could not begin was said already.
      .catch(() => undefined);
  }

  const stopLatest = useRef(stop);
  stopLatest.current = stop;
  useEffect(() => () => stopLatest.current(), []);
  return { isListening, start, stop };
}
