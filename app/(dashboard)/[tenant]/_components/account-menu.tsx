'use client';

import { CircleUser, LogOut } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { Menu, MenuHeading, MenuItem, MenuSeparator } from '@/app/_components/menu';
import { SHELL } from './shell-strings';
import { ThemeItems } from './theme-items';

export function AccountMenu({ name, email }: { name: string; email: string }) {
  return (
    <Menu
      label={SHELL.account}
      side="top"
      trigger={
        <button
          type="button"
          className="touch-target flex min-h-10 w-full min-w-0 items-center gap-2.5 rounded-md px-2 text-start hover:bg-hover"
        >
          <CircleUser aria-hidden className="size-5 shrink-0 text-muted" />
          <span className="min-w-0 truncate text-sm">{name}</span>
          <span className="sr-only">{SHELL.account}</span>
        </button>
      }
    >
      <MenuHeading>{email}</MenuHeading>
      <MenuSeparator />
      <MenuHeading>{SHELL.theme}</MenuHeading>
      <ThemeItems />
      <MenuSeparator />
      <MenuItem onSelect={() => signOut({ callbackUrl: '/sign-in' })}>
        <LogOut aria-hidden />
        {SHELL.signOut}
      </MenuItem>
    </Menu>
  );
}
