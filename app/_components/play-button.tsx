'use client';

import { Pause, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { buttonClasses } from './button';
import { classNames } from './class-names';
import { startPlay } from './start-play';

type PlayButtonProps = { src: string; label: string; playWord: string; pauseWord: string; failedWord: string };

/** Stops whatever else plays on the page: two recordings at once are noise. */
function stopOthers(mine: HTMLAudioElement): void {
  for (const audio of document.querySelectorAll('audio')) if (audio !== mine) audio.pause();
}

/** Plays a recording where it is listed. The sound is asked for only when somebody wants to hear it. */
export function PlayButton({ src, label, playWord, pauseWord, failedWord }: PlayButtonProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const [state, setState] = useState<'still' | 'playing' | 'failed'>('still');
  const toggle = () => {
    const element = audio.current;
    if (!element) return;
    if (!element.paused) return element.pause();
    stopOthers(element);
    startPlay(element, src).catch(() => setState('failed'));
  };
  const Icon = state === 'playing' ? Pause : Play;
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: a recorded call has no captions; its journey is told on its page. */}
      <audio
        ref={audio}
        src={src}
        preload="none"
        onPlay={() => setState('playing')}
        onPause={() => setState('still')}
        onError={() => setState('failed')}
      />
      <button
        type="button"
        onClick={toggle}
        aria-label={`${state === 'playing' ? pauseWord : playWord}: ${label}`}
        title={state === 'failed' ? failedWord : undefined}
        className={classNames(buttonClasses({ kind: 'quiet', size: 'icon' }), state === 'failed' && 'text-missed')}
      >
        <Icon aria-hidden />
      </button>
    </>
  );
}
