'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { MenuItem } from '@/app/_components/menu';
import { SHELL } from './shell-strings';

const THEMES = [
  { id: 'system', icon: Monitor },
  { id: 'light', icon: Sun },
  { id: 'dark', icon: Moon },
] as const;

/** Shows the theme at once and remembers it for the server's next answer. */
function choose(theme: (typeof THEMES)[number]['id']): void {
  if (theme === 'system') {
    delete document.documentElement.dataset['theme'];
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we serve.
    document.cookie = 'theme=; path=/; max-age=0; samesite=lax';
    return;
  }
  document.documentElement.dataset['theme'] = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: as above.
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
}

export function ThemeItems() {
  return THEMES.map(({ id, icon: Icon }) => (
    <MenuItem key={id} onSelect={() => choose(id)}>
      <Icon aria-hidden />
      {SHELL.themes[id]}
    </MenuItem>
  ));
}
