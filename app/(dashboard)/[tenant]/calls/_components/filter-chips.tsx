import { X } from 'lucide-react';
import Link from 'next/link';
import { CALLS } from '../calls-strings';

export type FilterChip = { name: string; text: string; hrefWithout: string };

/** The filters that are on, each removable. */
export function FilterChips({ chips, clearHref }: { chips: readonly FilterChip[]; clearHref: string }) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label={CALLS.filters} className="flex flex-wrap items-center gap-2">
      {chips.map((chip) => (
        <li key={chip.name}>
          <Link
            href={chip.hrefWithout}
            aria-label={`${CALLS.remove}: ${chip.text}`}
            className="touch-target inline-flex min-h-8 items-center gap-1.5 rounded-full border border-line bg-accent-soft ps-3 pe-2 text-sm text-accent hover:border-accent"
          >
            {chip.text}
            <X aria-hidden className="size-4" />
          </Link>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Link
            href={clearHref}
            className="touch-target inline-flex min-h-8 items-center px-2 text-sm text-muted hover:underline"
          >
            {CALLS.clear}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
