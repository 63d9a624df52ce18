import type { Role } from '@/lib/core/access/may-role';
import { AccountMenu } from './account-menu';
import { CommandButton } from './command-button';
import { NavList } from './nav-list';
import { SHELL } from './shell-strings';
import { type SwitcherTenant, TenantSwitcher } from './tenant-switcher';

type RailProps = {
  tenant: SwitcherTenant;
  tenants: readonly SwitcherTenant[];
  user: { name: string; email: string };
  role: Role;
};

/** The left rail of a wide screen. */
export function Rail({ tenant, tenants, user, role }: RailProps) {
  return (
    <aside className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col gap-4 overflow-y-auto border-e border-line bg-surface p-3 lg:flex">
      <TenantSwitcher current={tenant} tenants={tenants} />
      <CommandButton />
      <nav aria-label={SHELL.mainNavigation} className="flex flex-1 flex-col">
        <NavList slug={tenant.slug} role={role} />
      </nav>
      <div className="border-t border-line pt-2">
        <AccountMenu name={user.name} email={user.email} />
      </div>
    </aside>
  );
}
