'use client';

import { Check, ChevronsUpDown } from 'lucide-react';
import Link from 'next/link';
import { Menu, MenuHeading, MenuItem } from '@/app/_components/menu';
import { SHELL } from './shell-strings';

export type SwitcherTenant = { slug: string; name: string };

export function TenantSwitcher({ current, tenants }: { current: SwitcherTenant; tenants: readonly SwitcherTenant[] }) {
  return (
    <Menu
      label={SHELL.switchBusiness}
      trigger={
        <button
          type="button"
          className="touch-target flex min-h-10 w-full min-w-0 items-center gap-2.5 rounded-md px-2 text-start hover:bg-hover"
        >
          <span
            aria-hidden
            className="grid size-6 shrink-0 place-items-center rounded-sm bg-accent text-xs font-semibold text-accent-ink"
          >
            {current.name.slice(0, 1)}
          </span>
          <span className="min-w-0 flex-1 truncate text-sm font-semibold">{current.name}</span>
          <span className="sr-only">{SHELL.switchBusiness}</span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
        </button>
      }
    >
      <MenuHeading>{SHELL.yourBusinesses}</MenuHeading>
      {tenants.map((tenant) => (
        <MenuItem key={tenant.slug} asChild>
          <Link href={`/${tenant.slug}`}>
            <span className="min-w-0 flex-1 truncate">{tenant.name}</span>
            {tenant.slug === current.slug ? <Check aria-hidden /> : null}
          </Link>
        </MenuItem>
      ))}
    </Menu>
  );
}
