'use client';

import { Search } from 'lucide-react';
import { OPEN_PALETTE_EVENT } from './command-palette';
import { SHELL } from './shell-strings';

export function CommandButton() {
  return (
    <button
      type="button"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => window.dispatchEvent(new Event(OPEN_PALETTE_EVENT))}
      className="touch-target flex min-h-9 items-center gap-2 rounded-md border border-line bg-canvas px-2.5 text-sm text-muted hover:bg-hover"
    >
      <Search aria-hidden className="size-4" />
      <span className="flex-1 text-start">{SHELL.search}</span>
      <kbd aria-hidden className="font-sans text-xs">
        Ctrl K
      </kbd>
    </button>
  );
}
