'use client';

import { NAV_GROUPS, SETTINGS_ITEM } from './nav-items';
import { NavLink } from './nav-link';

/** The three groups and, below them, the settings. */
export function NavList({ slug, onNavigate }: { slug: string; onNavigate?: () => void }) {
  const onClick = onNavigate ? { onClick: onNavigate } : {};
  return (
    <div className="flex flex-1 flex-col gap-5">
      {NAV_GROUPS.map((group) => (
        <div key={group.title}>
          <p className="px-2.5 pb-1 text-xs text-muted">{group.title}</p>
          <ul className="flex flex-col gap-0.5">
            {group.items.map((item) => (
              <li key={item.path}>
                <NavLink slug={slug} item={item} {...onClick} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className="mt-auto">
        <NavLink slug={slug} item={SETTINGS_ITEM} {...onClick} />
      </div>
    </div>
  );
}
