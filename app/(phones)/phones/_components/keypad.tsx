'use client';

import { strings } from '../strings';

const KEYS = [
  { key: '1', letters: '' },
  { key: '2', letters: 'ABC' },
  { key: '3', letters: 'DEF' },
  { key: '4', letters: 'GHI' },
  { key: '5', letters: 'JKL' },
  { key: '6', letters: 'MNO' },
  { key: '7', letters: 'PQRS' },
  { key: '8', letters: 'TUV' },
  { key: '9', letters: 'WXYZ' },
  { key: '*', letters: '' },
  { key: '0', letters: '+' },
  { key: '#', letters: '' },
];

type KeypadProps = { name: string; onPress: (key: string) => void; isDisabled: boolean };

export function Keypad({ name, onPress, isDisabled }: KeypadProps) {
  return (
    <fieldset disabled={isDisabled} className="grid grid-cols-3 gap-1.5">
      <legend className="sr-only">{`${strings.handset.bareKeypad}, ${name}`}</legend>
      {KEYS.map(({ key, letters }) => (
        <button
          key={key}
          type="button"
          aria-label={strings.handset.key(key)}
          onClick={() => onPress(key)}
          data-letters={letters}
          className="tabular flex min-h-12 flex-col items-center justify-center rounded-md border border-line bg-canvas text-base leading-none font-semibold after:h-3 after:text-[0.625rem] after:font-normal after:tracking-widest after:text-muted after:content-[attr(data-letters)] hover:bg-hover active:bg-accent-soft disabled:opacity-60"
        >
          {key}
        </button>
      ))}
    </fieldset>
  );
}
