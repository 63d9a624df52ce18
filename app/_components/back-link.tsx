import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** The way back to the list that a page belongs to. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="mb-3 inline-flex min-h-6 items-center gap-1 text-sm text-muted hover:text-ink">
      <ChevronLeft aria-hidden className="size-4 rtl:rotate-180" />
      {children}
    </Link>
  );
}
