'use client';

import { mayRole, type Role } from '@/lib/core/access/may-role';
import { NAV_GROUPS, SETTINGS_ITEM } from './nav-items';
import { NavLink } from './nav-link';

/** The three groups and, below them, the settings: only what the role may open. */
export function NavList({ slug, role, onNavigate }: { slug: string; role: Role; onNavigate?: () => void }) {
  const onClick = onNavigate ? { onClick: onNavigate } : {};
  return (
    <div className="flex flex-1 flex-col gap-5">
      {NAV_GROUPS.map((group) => (
        <div key={group.title}>
          <p className="px-2.5 pb-1 text-xs text-muted">{group.title}</p>
          <ul className="flex flex-col gap-0.5">
            {group.items
              .filter(({ permission }) => mayRole(role, permission))
              .map((item) => (
                <li key={item.path}>
                  <NavLink slug={slug} item={item} {...onClick} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      {mayRole(role, SETTINGS_ITEM.permission) ? (
        <div className="mt-auto">
          <NavLink slug={slug} item={SETTINGS_ITEM} {...onClick} />
        </div>
      ) : null}
    </div>
  );
}
