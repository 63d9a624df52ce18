'use client';

import { Clock3, FastForward, Pause, Play, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../_components/button';
import { formatClockSeconds, formatZone } from '../../../_components/format-moment';
import { box } from '../box-client';
import type { Clock } from '../box-protocol';
import { strings } from '../strings';
import { likelyZone, nextWeekday } from '../zone-time';
import { attempt, useBoard } from './board-context';
import { SetClock } from './set-clock';
import { useBoxNow } from './use-box-now';

const words = strings.clock;
const STEPS = [
  { label: words.steps.ten, seconds: 10 },
  { label: words.steps.minute, seconds: 60 },
  { label: words.steps.hour, seconds: 3600 },
];

/** The time in the make-believe network, and ways to change it. */
export function ClockBar() {
  const { view, send } = useBoard();
  const now = useBoxNow();
  const [chosenZone, setZone] = useState<string>();
  if (view.clock === null || now === null) return null;
  const { mode, offsetSeconds } = view.clock;
  const zone = chosenZone ?? likelyZone(view.numbers[0]?.number);

  async function set(clock: { mode: Clock['mode']; now?: string; advanceSeconds?: number }) {
    const answered = box.setClock(clock);
    if (await attempt(answered)) send({ kind: 'clock', value: await answered, at: Date.now() });
  }
  const runFrom = (instant: number) => set({ mode: 'real', now: new Date(instant).toISOString() });

  return (
    <section
      aria-label={words.title}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-md border border-line bg-surface px-4 py-3"
    >
      <ClockFace now={now} zone={zone} mode={mode} offsetSeconds={offsetSeconds} />
      <div className="relative -mx-4 flex max-w-[calc(100%+2rem)] gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:max-w-full sm:flex-wrap sm:px-0">
        {mode === 'manual'
          ? STEPS.map(({ label, seconds }) => (
              <Button
                key={label}
                aria-label={words.advance(label)}
                onClick={() => set({ mode, advanceSeconds: seconds })}
              >
                <FastForward aria-hidden />
                {label}
              </Button>
            ))
          : null}
        {mode === 'real' ? (
          <Button onClick={() => set({ mode: 'manual' })}>
            <Pause aria-hidden />
            {words.stop}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => set({ mode: 'real' })}>
            <Play aria-hidden />
            {words.start}
          </Button>
        )}
        <Button onClick={() => runFrom(nextWeekday(now, 0, 22, zone))}>{words.sundayNight}</Button>
        <Button onClick={() => runFrom(nextWeekday(now, 1, 10, zone))}>{words.mondayMorning}</Button>
        <SetClock now={now} zone={zone} onZone={setZone} onSet={runFrom} />
        {isShifted(offsetSeconds) || mode !== 'real' ? (
          <Button kind="primary" onClick={() => runFrom(Date.now())}>
            <RotateCcw aria-hidden />
            {words.backToNow}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

type ClockFaceProps = { now: number; zone: string; mode: Clock['mode']; offsetSeconds: number };

function ClockFace({ now, zone, mode, offsetSeconds }: ClockFaceProps) {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <div className="flex items-center gap-3">
      <Clock3 aria-hidden className="size-5 text-muted" />
      <div>
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="sr-only">{words.title}: </span>
          <span className="text-base font-semibold">{day.format(now)}</span>
          <time dateTime={new Date(now).toISOString()} className="tabular text-base font-semibold">
            {formatClockSeconds(now, zone)}
          </time>
        </p>
        <p className="text-xs text-muted">
          {formatZone(zone, now)}, {words.modes[mode]}. {offsetSentence(offsetSeconds)}
        </p>
      </div>
    </div>
  );
}

/** A second more or less is the way of the message, not a clock that was set. */
function isShifted(offsetSeconds: number): boolean {
  return Math.abs(offsetSeconds) >= 2;
}

function offsetSentence(offsetSeconds: number): string {
  if (!isShifted(offsetSeconds)) return words.isNow;
  const minutes = Math.round(Math.abs(offsetSeconds) / 60);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts = [`${days} d`, `${hours} h`, `${minutes % 60} min`].filter((part) => !part.startsWith('0 '));
  const duration = parts.length === 0 ? `${Math.abs(Math.round(offsetSeconds))} s` : parts.join(' ');
  return offsetSeconds > 0 ? words.aheadBy(duration) : words.behindBy(duration);
}
