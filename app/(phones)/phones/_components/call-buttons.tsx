'use client';

import { Phone, PhoneOff } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from '../../../_components/class-names';
import { box } from '../box-client';
import type { Handset } from '../box-protocol';
import { strings } from '../strings';
import { attempt } from './board-context';

const words = strings.handset;

/** `onCall` is null when there is no number to call. */
type CallButtonsProps = { handset: Handset; isAgain: boolean; onCall: (() => void) | null };

/** What can be done with the line at this moment. */
export function CallButtons({ handset, isAgain, onCall }: CallButtonsProps) {
  const { number, state } = handset;
  if (state === 'idle') {
    return (
      <LineButton kind="green" onClick={onCall ?? undefined} disabled={onCall === null}>
        <Phone aria-hidden />
        {isAgain ? words.callAgain : words.call}
      </LineButton>
    );
  }
  if (state === 'ringing') {
    return (
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
