import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { buttonClasses } from '@/app/_components/button';
import { CALLS } from '../calls-strings';

/** To the newer and the older page; there are no page numbers, because new calls would shift them. */
export function PageLinks({ newer, older }: { newer: string | null; older: string | null }) {
  if (newer === null && older === null) return null;
  return (
    <nav aria-label={CALLS.pages} className="mt-4 flex justify-between">
      {newer === null ? (
        <span />
      ) : (
        <Link href={newer} className={buttonClasses()}>
          <ChevronLeft aria-hidden className="rtl:rotate-180" />
          {CALLS.newer}
        </Link>
      )}
      {older === null ? null : (
        <Link href={older} className={buttonClasses()}>
          {CALLS.older}
          <ChevronRight aria-hidden className="rtl:rotate-180" />
        </Link>
      )}
    </nav>
  );
}
