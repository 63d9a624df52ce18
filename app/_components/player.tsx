'use client';

import { Download, Pause, Play } from 'lucide-react';
import { formatDuration } from '@/lib/core/shared/time';
import { buttonClasses } from './button';
import { type Playback, usePlayback } from './use-playback';
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
  skip: 'Skip silence',
  download: 'Download',
  failed: 'This recording could not be played. Reload the page to try again.',
} as const;

/** Plays a recording in place: waveform, seeking by pointer and arrow keys, steps marked on it, 1× to 2×, without silence. */
export function Player({ src, label, seconds, channels = [], marks = [], downloadHref }: PlayerProps) {
  const length = Math.max(1, seconds);
  const playback = usePlayback(channels, length, src);
  const { audio, isPlaying, hasFailed, toggle, on } = playback;
  return (
    <fieldset className="flex flex-col gap-2" aria-label={label}>
      {/* biome-ignore lint/a11y/useMediaCaption: a recorded call has no captions; its journey stands beside it as text. */}
      <audio
        ref={audio}
        src={src}
        preload="none"
        onPlay={on.play}
        onPause={on.pause}
        onEnded={on.pause}
        onTimeUpdate={(event) => on.time(event.currentTarget.currentTime)}
        onError={on.error}
      />
      <div className="flex items-center gap-3">
        <button type="button" onClick={toggle} className={buttonClasses({ kind: 'primary', size: 'icon' })}>
          {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
          <span className="sr-only">{isPlaying ? WORDS.pause : WORDS.play}</span>
        </button>
        <Position playback={playback} label={label} length={length} channels={channels} marks={marks} />
      </div>
      <Controls playback={playback} length={length} {...(downloadHref ? { downloadHref } : {})} />
      {hasFailed ? (
        <p role="alert" className="text-xs font-medium text-missed">
          {WORDS.failed}
        </p>
      ) : null}
    </fieldset>
  );
}

type PositionProps = Required<Pick<PlayerProps, 'label' | 'channels' | 'marks'>> & {
  playback: Playback;
  length: number;
};

function Position({ playback, label, length, channels, marks }: PositionProps) {
  const { at, seek } = playback;
  return (
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
  );
}

type ControlsProps = { playback: Playback; length: number; downloadHref?: string };

function Controls({ playback, length, downloadHref }: ControlsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 text-xs text-muted">
      <span className="tabular">
        {formatDuration(playback.at)} / {formatDuration(length)}
      </span>
      <button type="button" onClick={playback.changeSpeed} className={buttonClasses({ kind: 'quiet', size: 'small' })}>
        <span className="sr-only">{WORDS.speed}</span>
        <span className="tabular">{playback.speed}×</span>
      </button>
      <label className="touch-target flex min-h-8 items-center gap-1.5 px-2 text-sm text-ink">
        <input
          type="checkbox"
          checked={playback.skipsSilence}
          onChange={(event) => playback.setSkipsSilence(event.target.checked)}
          className="size-5 accent-accent"
        />
        {WORDS.skip}
      </label>
      {downloadHref ? (
        <a href={downloadHref} download className={buttonClasses({ kind: 'quiet', size: 'small' })}>
          <Download aria-hidden />
          {WORDS.download}
        </a>
      ) : null}
    </div>
  );
}
