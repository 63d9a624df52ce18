'use client';

import { type RefObject, useRef, useState } from 'react';
import { silentSpans } from './silent-spans';
import { startPlay } from './start-play';

const SPEEDS = [1, 1.25, 1.5, 2] as const;

export type Playback = {
  audio: RefObject<HTMLAudioElement | null>;
  isPlaying: boolean;
  hasFailed: boolean;
  /** Seconds from the start. */
  at: number;
  speed: number;
  skipsSilence: boolean;
  seek(to: number): void;
  toggle(): void;
  changeSpeed(): void;
  setSkipsSilence(skips: boolean): void;
  /** For the events of the audio element. */
  on: { play(): void; pause(): void; time(at: number): void; error(): void };
};

/** What a player of one sound knows and does; `channels` are its peaks, by which silence is found, `src` its address. */
export function usePlayback(channels: readonly (readonly number[])[], length: number, src: string): Playback {
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState(0);
  const [skipsSilence, setSkipsSilence] = useState(false);

  const seek = (to: number) => {
    setAt(to);
    if (audio.current) audio.current.currentTime = to;
  };
  const time = (now: number) => {
    const silence = skipsSilence
      ? silentSpans(channels, length).find((span) => now >= span.from && now < span.to)
      : undefined;
    if (silence) seek(silence.to);
    else setAt(now);
  };
  const toggle = () => {
    if (audio.current?.paused) startPlay(audio.current, src).catch(() => setFailed(true));
    else audio.current?.pause();
  };
  const changeSpeed = () => {
    const next = (speed + 1) % SPEEDS.length;
    setSpeed(next);
    if (audio.current) audio.current.playbackRate = SPEEDS[next] ?? 1;
  };
  const on = { play: () => setPlaying(true), pause: () => setPlaying(false), time, error: () => setFailed(true) };
  const known = { audio, isPlaying, hasFailed, at, speed: SPEEDS[speed] ?? 1, skipsSilence };
  return { ...known, seek, toggle, changeSpeed, setSkipsSilence, on };
}
