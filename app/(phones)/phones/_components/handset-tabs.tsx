'use client';

import { PhoneIncoming } from 'lucide-react';
import { classNames } from '../../../_components/class-names';
import { strings } from '../strings';
import { useBoard } from './board-context';

export function phoneId(number: string): string {
  return `phone-${number.replaceAll(/\W/g, '')}`;
}

/** On a narrow screen: one name for each phone, to go to it; a phone that is not idle says so. */
export function HandsetTabs() {
  const { handsets } = useBoard().view;
  return (
    <nav aria-label={strings.title} className="mb-3 flex gap-2 overflow-x-auto pb-1 md:hidden">
      {handsets.map(({ number, name, state }) => (
        <button
          key={number}
          type="button"
          onClick={() =>
            document.getElementById(phoneId(number))?.scrollIntoView({ inline: 'center', block: 'nearest' })
          }
          className={classNames(
            'inline-flex min-h-11 shrink-0 items-center gap-1.5 rounded-md border border-line bg-surface px-3 font-medium',
            (state === 'ringing' || state === 'dialling') && 'border-live bg-live-soft text-live',
            state === 'talking' && 'border-answered bg-answered-soft text-answered',
          )}
        >
          {state === 'ringing' ? <PhoneIncoming aria-hidden className="size-4" /> : null}
          {name}
          {state === 'idle' ? null : <span className="text-xs">{strings.handset.states[state]}</span>}
        </button>
      ))}
    </nav>
  );
}
