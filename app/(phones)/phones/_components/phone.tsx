'use client';

import { type KeyboardEvent, useState } from 'react';
import { classNames } from '../../../_components/class-names';
import { box } from '../box-client';
import type { Handset } from '../box-protocol';
import { readNumber } from '../dialled-number';
import { strings } from '../strings';
import { attempt, useBoard } from './board-context';
import { CallButtons } from './call-buttons';
import { DialRow } from './dial-row';
import { Keypad } from './keypad';
import { PhoneDisplay } from './phone-display';
import { PhoneScreen } from './phone-screen';
import { SayRow } from './say-row';

/** A telephone: display, what it hears, keys, and the buttons that its state allows. */
export function Phone({ handset }: { handset: Handset }) {
  const { view, sound } = useBoard();
  const [typed, setTyped] = useState('');
  const [isWithheld, setWithheld] = useState(false);
  const { number, name, state } = handset;
  const isIdle = state === 'idle';

  function press(key: string) {
    sound.key(key);
    if (isIdle) setTyped((before) => before + key);
    else if (state !== 'ringing') void attempt(box.press(number, key));
  }

  function pressTyped(event: KeyboardEvent<HTMLElement>) {
    const isField =
      event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="menu"]') !== null;
    if (isField || event.altKey || event.ctrlKey || event.metaKey || !/^[0-9*#]$/.test(event.key)) return;
    event.preventDefault();
    press(event.key);
  }

  async function dial(to: string) {
    const target = view.numbers.some((owned) => owned.number === to) ? to : readNumber(to, number);
    const dialled = target === null ? Promise.reject(new Error(strings.handset.noNumber)) : call(target);
    if (await attempt(dialled)) setTyped('');
  }
  const call = (to: string) => box.dial(number, to, isWithheld ? { withheld: true } : {});

  return (
    <article
      aria-label={name}
      onKeyDown={pressTyped}
      className={classNames(
        'flex flex-col gap-3 rounded-[28px] border border-line bg-surface p-3',
        state === 'ringing' && 'border-live outline-2 outline-live',
        state === 'talking' && 'border-answered',
      )}
    >
      <PhoneDisplay handset={handset} isWithheld={isWithheld} onWithheld={setWithheld} />
      <PhoneScreen handset={handset} />
      {isIdle || state === 'ringing' ? (
        <DialRow handset={handset} typed={typed} onType={setTyped} onDial={dial} />
      ) : (
        <SayRow handset={handset} />
      )}
      <Keypad name={name} onPress={press} isDisabled={state === 'ringing'} />
      <CallButtons handset={handset} canCall={typed.trim() !== ''} onCall={() => dial(typed)} />
    </article>
  );
}
