'use client';

import { Command } from 'cmdk';
import { type LucideIcon, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Dialog } from '@/app/_components/dialog';
import type { Role } from '@/lib/core/access/may-role';
import type { Found } from '@/lib/services/search/search-business';
import { navItemsFor } from './nav-items';
import { actionsFor, FOUND_LOOKS, type PaletteItem, settingsFor } from './palette-items';
import { SHELL } from './shell-strings';
import { useFound } from './use-found';

/** Dispatched on the window by buttons that open the palette. */
export const OPEN_PALETTE_EVENT = 'linekeeper:open-palette';

const itemClasses =
  'touch-target flex min-h-10 cursor-pointer items-center gap-2.5 rounded-sm px-2 text-sm data-[selected=true]:bg-hover';
const groupClasses = 'text-xs text-muted';

function useOpenKeys(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener(OPEN_PALETTE_EVENT, open);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener(OPEN_PALETTE_EVENT, open);
    };
  }, [open]);
}

/** All the words typed are in the entry's, in any order; letters that lie apart are no match. */
function hasWords(_value: string, search: string, words: string[] = []): number {
  const text = words.join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
    ? 1
    : 0;
}

const valueOfFound = ({ kind, id }: Found) => `${kind} ${id}`;

type CommandPaletteProps = { slug: string; role: Role };

/** Ctrl or ⌘ K: pages, actions, settings, and what the business has by this name or number; only what the role may open. */
export function CommandPalette({ slug, role }: CommandPaletteProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { found, isSearching, hasFailed } = useFound(slug, isOpen ? text : '');
  const [chosen, setChosen] = useState('');
  const [firstFound] = found;
  // What is found comes after the pages and above them: the choice moves to it.
  useEffect(() => {
    if (firstFound !== undefined) setChosen(valueOfFound(firstFound));
  }, [firstFound]);
  useOpenKeys(() => setOpen(true));
  const go = (path: string) => {
    setOpen(false);
    setText('');
    router.push(path === '' ? `/${slug}` : `/${slug}/${path}`);
  };
  const query = text.trim();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={setOpen}
      title={SHELL.search}
      description={SHELL.searchHint}
      closeLabel={SHELL.close}
    >
      <Command label={SHELL.search} loop filter={hasWords} value={chosen} onValueChange={setChosen}>
        <Command.Input
          value={text}
          onValueChange={setText}
          maxLength={80}
          placeholder={SHELL.searchPlaceholder}
          className="min-h-10 w-full rounded-md border border-line-strong bg-surface px-3 text-sm placeholder:text-muted"
        />
        <Command.List className="mt-2 max-h-80 overflow-y-auto">
          <Command.Empty className="p-3 text-sm text-muted">
            {isSearching ? SHELL.searching : hasFailed ? SHELL.searchFailed : SHELL.searchNone}
          </Command.Empty>
          {query === '' || found.length === 0 ? null : (
            <Command.Group heading={SHELL.foundGroup} className={groupClasses}>
              {found.map((thing) => {
                const { icon, word, path } = FOUND_LOOKS[thing.kind];
                const number = thing.detail ?? '';
                const name = thing.name || number;
                const hint = name === number ? word : [word, number].filter(Boolean).join(' · ');
                return (
                  <Entry
                    key={`${thing.kind} ${thing.id}`}
                    value={valueOfFound(thing)}
                    words={[query, name]}
                    {...{ icon, name, hint }}
                    onSelect={() => go(path(thing))}
                  />
                );
              })}
            </Command.Group>
          )}
          <Command.Group heading={SHELL.pages} className={groupClasses}>
            {navItemsFor(role).map(({ path, label, icon }) => (
              <Entry
                key={path}
                value={`page ${label}`}
                words={[label]}
                icon={icon}
                name={label}
                onSelect={() => go(path)}
              />
            ))}
          </Command.Group>
          {query === '' ? null : (
            <>
              <StaticGroup heading={SHELL.actionsGroup} items={actionsFor(role)} onSelect={go} />
              <StaticGroup heading={SHELL.settingsGroup} items={settingsFor(role)} onSelect={go} />
              <Command.Item
                forceMount
                value={`find ${query}`}
                onSelect={() => go(`calls?q=${encodeURIComponent(query)}`)}
                className={itemClasses}
              >
                <Search aria-hidden className="size-4 text-muted" />
                {SHELL.findCalls} ‘{query}’
              </Command.Item>
            </>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}

type StaticGroupProps = { heading: string; items: readonly PaletteItem[]; onSelect: (path: string) => void };

function StaticGroup({ heading, items, onSelect }: StaticGroupProps) {
  if (items.length === 0) return null;
  return (
    <Command.Group heading={heading} className={groupClasses}>
      {items.map(({ path, label, words, icon }) => (
        <Entry
          key={label}
          value={`${heading} ${label}`}
          words={[label, ...words]}
          icon={icon}
          name={label}
          onSelect={() => onSelect(path)}
        />
      ))}
    </Command.Group>
  );
}

type EntryProps = {
  value: string;
  /** By which it is found. */
  words: string[];
  icon: LucideIcon;
  name: string;
  hint?: string;
  onSelect: () => void;
};

function Entry({ value, words, icon: Icon, name, hint, onSelect }: EntryProps) {
  return (
    <Command.Item value={value} keywords={words} onSelect={onSelect} className={itemClasses}>
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 truncate text-ink">{name}</span>
      {hint === undefined ? null : <span className="ms-auto shrink-0 text-xs text-muted">{hint}</span>}
    </Command.Item>
  );
}
