'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { classNames } from '@/app/_components/class-names';
import { InboxBadge } from './inbox-count';
import { INBOX_PATH, isCurrent, type NavItem, navHref } from './nav-items';

type NavLinkProps = { slug: string; item: NavItem; onClick?: () => void };

export function NavLink({ slug, item, onClick }: NavLinkProps) {
  const current = isCurrent(slug, item, usePathname());
  const Icon = item.icon;
  return (
    <Link
      href={navHref(slug, item)}
      aria-current={current ? 'page' : undefined}
      {...(onClick ? { onClick } : {})}
      className={classNames(
        'touch-target flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-sm font-medium transition-colors',
        current ? 'bg-accent-soft text-accent' : 'text-muted hover:bg-hover hover:text-ink',
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {item.label}
      {item.path === INBOX_PATH ? <InboxBadge className="ms-auto" /> : null}
    </Link>
  );
}
