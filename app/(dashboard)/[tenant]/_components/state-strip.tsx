import { Moon, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { SHELL } from './shell-strings';

export type StateNotice = { kind: 'closed' | 'broken'; text: string; href: string };

/** On top of every page, only when there is something to know. */
export function StateStrip({ notices }: { notices: readonly StateNotice[] }) {
  if (notices.length === 0) return null;
  return (
    <aside aria-label={SHELL.state} className="border-b border-line bg-closed-soft">
      <ul className="mx-auto flex max-w-6xl flex-col px-4 sm:px-6">
        {notices.map((notice) => {
          const Icon = notice.kind === 'closed' ? Moon : TriangleAlert;
          return (
            <li key={notice.text}>
              <Link href={notice.href} className="flex min-h-9 items-center gap-2 text-sm hover:underline">
                <Icon aria-hidden className={notice.kind === 'closed' ? 'size-4 text-closed' : 'size-4 text-missed'} />
                {notice.text}
              </Link>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
