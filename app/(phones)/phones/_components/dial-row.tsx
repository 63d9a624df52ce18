'use client';

import { ContactRound, Delete } from 'lucide-react';
import type { FormEvent } from 'react';
import { Button, buttonClasses } from '../../../_components/button';
import { classNames } from '../../../_components/class-names';
import { controlClasses } from '../../../_components/field';
import { Menu, MenuHeading, MenuItem } from '../../../_components/menu';
import type { Handset } from '../box-protocol';
import { showNumber } from '../dialled-number';
import { strings } from '../strings';
import { useBoard } from './board-context';

const words = strings.handset;

type DialRowProps = { handset: Handset; typed: string; onType: (typed: string) => void; onDial: (to: string) => void };

/** Where the number to dial is typed, or chosen from the phone's list. */
export function DialRow({ handset, typed, onType, onDial }: DialRowProps) {
  const { numbers, handsets } = useBoard().view;
  const others = handsets.filter(({ number, identity }) => number !== handset.number && identity === null);

  function dial(event: FormEvent) {
    event.preventDefault();
    if (typed.trim() !== '') onDial(typed);
  }

  return (
    <form onSubmit={dial} className="flex gap-1">
      <input
        type="tel"
        value={typed}
        onChange={({ target }) => onType(target.value)}
        aria-label={words.to}
        placeholder={words.toPlaceholder}
        autoComplete="off"
        className={classNames(controlClasses, 'tabular')}
      />
      {typed === '' ? (
        <Menu
          label={words.quickDial}
          align="end"
          trigger={
            <button
              type="button"
              aria-label={words.quickDial}
              title={words.quickDial}
              className={buttonClasses({ size: 'icon' })}
            >
              <ContactRound aria-hidden />
            </button>
          }
        >
          <MenuHeading>{numbers.length === 0 ? words.quickDialEmpty : words.quickDial}</MenuHeading>
          {numbers.map(({ number, label }) => (
            <NumberItem key={number} name={label} number={number} onDial={onDial} />
          ))}
          {others.length === 0 ? null : <MenuHeading>{words.otherHandsets}</MenuHeading>}
          {others.map(({ number, name }) => (
            <NumberItem key={number} name={name} number={number} onDial={onDial} />
          ))}
        </Menu>
      ) : (
        <Button size="icon" aria-label={words.clear} title={words.clear} onClick={() => onType(typed.slice(0, -1))}>
          <Delete aria-hidden />
        </Button>
      )}
    </form>
  );
}

function NumberItem({ name, number, onDial }: { name: string; number: string; onDial: (to: string) => void }) {
  return (
    <MenuItem onSelect={() => onDial(number)}>
      <span className="flex-1">{name}</span>
      <span className="tabular text-muted">{showNumber(number)}</span>
    </MenuItem>
  );
}
