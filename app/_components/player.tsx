'use client';

import { Download, Pause, Play } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { formatDuration } from '@/lib/core/shared/time';
import { buttonClasses } from './button';
import { Waveform } from './waveform';

export type PlayerMark = { seconds: number; label: string };

type PlayerProps = {
  src: string;
  /** What is played, for those who hear the page. */
  label: string;
  seconds: number;
  channels?: readonly (readonly number[])[];
  marks?: readonly PlayerMark[];
  downloadHref?: string;
};

const WORDS = {
  play: 'Play',
  pause: 'Pause',
  position: 'Position in',
  speed: 'Speed',
  download: 'Download',
  failed: 'This recording could not be played. Reload the page to try again.',
} as const;
const SPEEDS = [1, 1.25, 1.5, 2] as const;

/** Plays a recording in place: waveform, seeking by pointer and arrow keys, steps marked on it, 1× to 2×. */
export function Player({ src, label, seconds, channels = [], marks = [], downloadHref }: PlayerProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const sliderId = useId();
  const length = Math.max(1, seconds);

  const seek = (to: number) => {
    setAt(to);
    if (audio.current) audio.current.currentTime = to;
  };
  const toggle = () => {
    if (!audio.current) return;
    if (audio.current.paused) audio.current.play().catch(() => setFailed(true));
    else audio.current.pause();
  };
  const changeSpeed = () => {
    const next = (speed + 1) % SPEEDS.length;
    setSpeed(next);
    if (audio.current) audio.current.playbackRate = SPEEDS[next] ?? 1;
  };

  return (
    <fieldset className="flex flex-col gap-2" aria-label={label}>
      {/* biome-ignore lint/a11y/useMediaCaption: a recorded call has no captions; its journey stands beside it as text. */}
      <audio
        ref={audio}
        src={src}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPlaying(false)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        onError={() => setFailed(true)}
      />
      <div className="flex items-center gap-3">
        <button type="button" onClick={toggle} className={buttonClasses({ kind: 'primary', size: 'icon' })}>
          {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
          <span className="sr-only">{isPlaying ? WORDS.pause : WORDS.play}</span>
        </button>
        <div className="relative h-12 min-w-0 flex-1">
          <Waveform channels={channels} played={Math.min(1, at / length)} />
          {marks.map((mark) => (
            <span
              key={`${mark.seconds}-${mark.label}`}
              title={`${formatDuration(mark.seconds)} ${mark.label}`}
              className="absolute inset-y-0 w-px bg-muted"
              style={{ insetInlineStart: `${Math.min(100, (mark.seconds / length) * 100)}%` }}
            />
          ))}
          <input
            id={sliderId}
            type="range"
            min={0}
            max={length}
            step={0.1}
            value={Math.min(at, length)}
            onChange={(event) => seek(Number(event.target.value))}
            aria-label={`${WORDS.position} ${label}`}
            aria-valuetext={`${formatDuration(at)} / ${formatDuration(length)}`}
            className="player-seek absolute inset-0 w-full"
          />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2 text-xs text-muted">
        <span className="tabular">
          {formatDuration(at)} / {formatDuration(length)}
        </span>
        <button type="button" onClick={changeSpeed} className={buttonClasses({ kind: 'quiet', size: 'small' })}>
          <span className="sr-only">{WORDS.speed}</span>
          <span className="tabular">{SPEEDS[speed]}×</span>
        </button>
        {downloadHref ? (
          <a href={downloadHref} download className={buttonClasses({ kind: 'quiet', size: 'small' })}>
            <Download aria-hidden />
            {WORDS.download}
          </a>
        ) : null}
      </div>
      {hasFailed ? (
        <p role="alert" className="text-xs font-medium text-missed">
          {WORDS.failed}
        </p>
      ) : null}
    </fieldset>
  );
}
