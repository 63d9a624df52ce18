'use client';

import { Phone, PhoneOff } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from '../../../_components/class-names';
import { box } from '../box-client';
import type { Handset } from '../box-protocol';
import { strings } from '../strings';
import { attempt } from './board-context';

const words = strings.handset;

type CallButtonsProps = { handset: Handset; canCall: boolean; onCall: () => void };

/** What can be done with the line at this moment. */
export function CallButtons({ handset, canCall, onCall }: CallButtonsProps) {
  const { number, state } = handset;
  if (state === 'idle') {
    return (
      <LineButton kind="green" onClick={onCall} disabled={!canCall}>
        <Phone aria-hidden />
        {words.call}
      </LineButton>
    );
  }
  if (state === 'ringing') {
    return (
      <div className="flex flex-col gap-1.5">
        <div className="flex gap-2">
          <LineButton kind="red" onClick={() => void attempt(box.decline(number))} aria-keyshortcuts="Alt+D">
            <PhoneOff aria-hidden />
            {words.decline}
          </LineButton>
          <LineButton kind="green" onClick={() => void attempt(box.answer(number))} aria-keyshortcuts="Alt+A">
            <Phone aria-hidden />
            {words.answer}
          </LineButton>
        </div>
        <p className="text-center text-xs text-muted">{strings.announce.keys}</p>
      </div>
    );
  }
  return (
    <LineButton kind="red" onClick={() => void attempt(box.hangUp(number))}>
      <PhoneOff aria-hidden />
      {words.hangUp}
    </LineButton>
  );
}

function LineButton({ kind, className, ...rest }: ComponentProps<'button'> & { kind: 'green' | 'red' }) {
  return (
    <button
      type="button"
      className={classNames(
        'inline-flex min-h-12 flex-1 items-center justify-center gap-2 rounded-[20px] px-4 font-semibold text-surface transition-colors [&_svg]:size-5',
        'disabled:bg-closed-soft disabled:text-closed',
        kind === 'green' ? 'bg-answered' : 'bg-missed',
        className,
      )}
      {...rest}
    />
  );
}
