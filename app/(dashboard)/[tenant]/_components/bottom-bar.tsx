'use client';

import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { classNames } from '@/app/_components/class-names';
import { Dialog } from '@/app/_components/dialog';
import type { Role } from '@/lib/core/access/may-role';
import { AccountMenu } from './account-menu';
import { CommandButton } from './command-button';
import { InboxBadge } from './inbox-count';
import { BAR_ITEMS, INBOX_PATH, isCurrent, navHref } from './nav-items';
import { NavList } from './nav-list';
import { SHELL } from './shell-strings';
import { type SwitcherTenant, TenantSwitcher } from './tenant-switcher';

type BottomBarProps = {
  tenant: SwitcherTenant;
  tenants: readonly SwitcherTenant[];
  user: { name: string; email: string };
  role: Role;
};

const entryClasses = 'flex min-h-14 flex-1 flex-col items-center justify-center gap-1 text-xs font-medium';

/** The bottom bar of a narrow screen; what it does not hold is in a sheet. */
export function BottomBar({ tenant, tenants, user, role }: BottomBarProps) {
  const pathname = usePathname();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <nav
      aria-label={SHELL.mainNavigation}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {BAR_ITEMS.map((item) => {
        const current = isCurrent(tenant.slug, item, pathname);
        return (
          <Link
            key={item.path}
            href={navHref(tenant.slug, item)}
            aria-current={current ? 'page' : undefined}
            className={classNames(entryClasses, 'relative', current ? 'text-accent' : 'text-muted')}
          >
            <item.icon aria-hidden className="size-5" />
            {item.label}
            {item.path === INBOX_PATH ? <InboxBadge className="absolute start-1/2 top-1 ms-2" /> : null}
          </Link>
        );
      })}
      <Dialog
        place="bottom"
        title={tenant.name}
        closeLabel={SHELL.close}
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={
          <button type="button" className={classNames(entryClasses, 'text-muted')}>
            <Ellipsis aria-hidden className="size-5" />
            {SHELL.more}
          </button>
        }
      >
        <div className="flex flex-col gap-4">
          <CommandButton />
          <NavList slug={tenant.slug} role={role} onNavigate={close} />
          {tenants.length > 1 ? <TenantSwitcher current={tenant} tenants={tenants} /> : null}
          <AccountMenu name={user.name} email={user.email} />
        </div>
      </Dialog>
    </nav>
  );
}
