'use client';

import { Phone } from 'lucide-react';
import { buttonClasses } from '../../../_components/button';
import { classNames } from '../../../_components/class-names';
import { showNumber } from '../dialled-number';
import { strings } from '../strings';
import { useBoard } from './board-context';

const words = strings.handset;
const SHOWN_MAX = 3;

/** What a phone shows that has not been used yet: the business's numbers, one touch away. */
export function QuickDial({ onDial, isReady }: { onDial: (to: string) => void; isReady: boolean }) {
  const { numbers } = useBoard().view;
  return (
    <div className="flex h-full flex-col justify-center gap-2 p-3">
      <p className="text-center text-xs text-muted">
        {numbers.length === 0 ? words.quickDialEmpty : words.callBusiness}
      </p>
      {numbers.slice(0, SHOWN_MAX).map(({ number, label }) => (
        <button
          key={number}
          type="button"
          disabled={!isReady}
          onClick={() => onDial(number)}
          className={classNames(buttonClasses(), 'min-h-11 w-full justify-start')}
        >
          <Phone aria-hidden className="text-answered" />
          <span className="min-w-0 flex-1 truncate text-start">{label}</span>
          <span className="tabular text-xs text-muted">{showNumber(number)}</span>
        </button>
      ))}
      <p className="text-center text-xs text-muted">{words.nothingHeard}</p>
    </div>
  );
}
