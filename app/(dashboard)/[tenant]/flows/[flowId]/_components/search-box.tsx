'use client';

import { Search } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { controlClasses } from '@/app/_components/field';
import { BUILDER } from '../builder-strings';
import { useBuilder } from './builder-context';
import { StepIcon } from './step-icon';

const SHOWN_MAX = 8;

/** Finds a step by its name, kind or words; Enter goes there, the arrows choose. */
export function SearchBox() {
  const { show } = useBuilder();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = useFound(words);
  const isOpen = words.trim() !== '';
  const current = found[Math.min(chosen, found.length - 1)];

  const go = (stepId: string | undefined) => {
    if (stepId === undefined) return;
    show(stepId);
    setWords('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') go(current?.id);
    else if (event.key === 'Escape') setWords('');
    else if (event.key === 'ArrowDown') setChosen((now) => Math.min(now + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen((now) => Math.max(now - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <div className="relative min-w-36 flex-1 sm:w-44 sm:flex-none xl:w-56">
      <Search aria-hidden className="pointer-events-none absolute start-2.5 top-2.5 size-4 text-muted" />
      <input
        id="step-search"
        role="combobox"
        aria-label={BUILDER.search}
        aria-expanded={isOpen}
        aria-controls="step-search-found"
        aria-activedescendant={isOpen && current ? `found-${current.id}` : undefined}
        placeholder={BUILDER.search}
        title={BUILDER.searchHint}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setWords('')}
        className={`${controlClasses} ps-8`}
      />
      <div
        id="step-search-found"
        role="listbox"
        aria-label={BUILDER.found}
        hidden={!isOpen}
        className="absolute end-0 top-full z-30 mt-1 max-h-80 w-80 overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-raised"
      >
        {found.length === 0 ? (
          <div role="option" aria-selected={false} tabIndex={-1} className="p-2 text-sm text-muted">
            {BUILDER.nothingFound}
          </div>
        ) : (
          found.map(({ id, name, icon, summary }) => (
            <div
              key={id}
              id={`found-${id}`}
              role="option"
              aria-selected={id === current?.id}
              tabIndex={-1}
              onMouseDown={() => go(id)}
              className="flex cursor-pointer gap-2 rounded-sm p-2 text-sm hover:bg-hover aria-selected:bg-hover"
            >
              <StepIcon name={icon} className="mt-0.5 size-4 shrink-0 text-muted" />
              <span className="min-w-0">
                <span className="block truncate font-medium">{name}</span>
                <span className="block truncate text-xs text-muted">{summary}</span>
              </span>
            </div>
          ))
        )}
      </div>
    </div>
  );
}

function useFound(words: string) {
  const { flow, factsOf } = useBuilder();
  return useMemo(() => {
    const wanted = words.trim().toLowerCase();
    if (wanted === '') return [];
    return (
      Object.values(flow.steps)
        .map((step) => ({ id: step.id, name: step.name, ...factsOf(step) }))
        .filter(({ name, label, summary }) => `${name} ${label} ${summary}`.toLowerCase().includes(wanted))
        // Who types a name wants the step of that name before those that only speak of it.
        .sort((left, right) => placeOf(left.name, wanted) - placeOf(right.name, wanted))
        .slice(0, SHOWN_MAX)
    );
  }, [flow, factsOf, words]);
}

function placeOf(name: string, wanted: string): number {
  const at = name.toLowerCase().indexOf(wanted);
  return at === -1 ? 2 : Math.min(at, 1);
}
