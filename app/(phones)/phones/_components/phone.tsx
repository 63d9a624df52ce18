'use client';

import { type ComponentProps, type KeyboardEvent, useState } from 'react';
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
  const { sound } = useBoard();
  const [typed, setTyped] = useState('');
  const [isWithheld, setWithheld] = useState(false);
  const { number, identity, name, state, peer } = handset;
  const isIdle = state === 'idle';
  const isSoftphone = identity !== null;
  // The other side of the last call, unless it withheld its number.
  const again = peer?.startsWith('+') ? peer : null;
  const to = typed.trim() === '' ? again : typed;

  function press(key: string) {
    sound.key(key);
    if (isIdle && isSoftphone) return;
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

  async function dial(wanted: string) {
    const target = readNumber(wanted, number);
    const dialled = target === null ? Promise.reject(new Error(strings.handset.noNumber)) : call(target);
    if (await attempt(dialled)) setTyped('');
  }
  const call = (target: string) => box.dial(number, target, isWithheld ? { withheld: true } : {});

  return (
    <article
      aria-label={name}
      onKeyDown={pressTyped}
      className={classNames(
        'flex flex-col gap-3 rounded-[28px] border border-line bg-surface p-3',
        state === 'ringing' && 'border-live outline-2 -outline-offset-2 outline-live',
        state === 'talking' && 'border-answered',
      )}
    >
      <span aria-hidden className="mx-auto h-1 w-12 rounded-sm bg-line" />
      <PhoneDisplay handset={handset} isWithheld={isWithheld} onWithheld={setWithheld} />
      <PhoneScreen handset={handset} onDial={dial} />
      <Row handset={handset} typed={typed} onType={setTyped} onDial={dial} />
      <Keypad name={name} onPress={press} isDisabled={state === 'ringing' || (isSoftphone && isIdle)} />
      {isSoftphone && isIdle ? null : (
        <CallButtons
          handset={handset}
          isAgain={typed === '' && again !== null}
          onCall={to === null ? null : () => dial(to)}
        />
      )}
    </article>
  );
}

/** Above the keys: a number to dial, who may answer how, or what to say. */
function Row(props: ComponentProps<typeof DialRow>) {
  const { handset } = props;
  if (handset.state === 'idle' && handset.identity !== null) return null;
  if (handset.state === 'idle') return <DialRow {...props} />;
  if (handset.state !== 'ringing') return <SayRow handset={handset} />;
  return (
    <p className="flex min-h-9 items-center justify-center text-xs text-muted pointer-coarse:min-h-11">
      <span className="pointer-coarse:hidden">{strings.announce.keys}</span>
    </p>
  );
}
