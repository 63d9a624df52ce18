'use client';

import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Dialog } from '@/app/_components/dialog';
import { NAV_ITEMS, navHref } from './nav-items';
import { SHELL } from './shell-strings';

/** Dispatched on the window by buttons that open the palette. */
export const OPEN_PALETTE_EVENT = 'linekeeper:open-palette';

const itemClasses =
  'touch-target flex min-h-10 cursor-pointer items-center gap-2.5 rounded-sm px-2 text-sm data-[selected=true]:bg-hover';

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

/** Ctrl or ⌘ K: go to a page, or find calls by number or name. */
export function CommandPalette({ slug }: { slug: string }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  useOpenKeys(() => setOpen(true));
  const go = (href: string) => {
    setOpen(false);
    setText('');
    router.push(href);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={setOpen}
      title={SHELL.search}
      description={SHELL.searchHint}
      closeLabel={SHELL.close}
    >
      <Command label={SHELL.search} loop>
        <Command.Input
          value={text}
          onValueChange={setText}
          placeholder={SHELL.searchPlaceholder}
          className="min-h-10 w-full rounded-md border border-line-strong bg-surface px-3 text-sm placeholder:text-muted"
        />
        <Command.List className="mt-2 max-h-80 overflow-y-auto">
          <Command.Empty className="p-3 text-sm text-muted">{SHELL.searchNone}</Command.Empty>
          <Command.Group heading={SHELL.pages} className="text-xs text-muted">
            {NAV_ITEMS.map((item) => (
              <Command.Item
                key={item.path}
                value={item.label}
                onSelect={() => go(navHref(slug, item))}
                className={itemClasses}
              >
                <item.icon aria-hidden className="size-4 text-muted" />
                <span className="text-ink">{item.label}</span>
              </Command.Item>
            ))}
          </Command.Group>
          {text.trim() === '' ? null : (
            <Command.Item
              forceMount
              value={`find ${text}`}
              onSelect={() => go(`/${slug}/calls?q=${encodeURIComponent(text.trim())}`)}
              className={itemClasses}
            >
              <Search aria-hidden className="size-4 text-muted" />
              {SHELL.findCalls} ‘{text.trim()}’
            </Command.Item>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}
