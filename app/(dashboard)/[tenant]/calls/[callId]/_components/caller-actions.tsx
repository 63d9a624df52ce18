import { PhoneOutgoing, UserRound, UserRoundPlus } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClasses } from '@/app/_components/button';
import { BlockButton } from '../../../_components/block-button';
import { CALL } from '../call-strings';

type CallerActionsProps = {
  /** E.164; null: withheld. */
  number: string | null;
  caller: string;
  contactHref: string | null;
  isKnown: boolean;
  /** null: this role may not, or the caller withheld the number. */
  block: { slug: string; number: string; isBlocked: boolean } | null;
  children: ReactNode;
};

/** What became of the call, and what to do about its caller: call them, or keep them among the contacts. */
export function CallerActions({ number, caller, contactHref, isKnown, block, children }: CallerActionsProps) {
  const Icon = isKnown ? UserRound : UserRoundPlus;
  return (
    <>
      <span className="flex items-center">{children}</span>
      {contactHref === null ? null : (
        <Link href={contactHref} className={buttonClasses()}>
          <Icon aria-hidden />
          {isKnown ? CALL.contact : CALL.addContact}
        </Link>
      )}
      {block === null ? null : <BlockButton {...block} caller={caller} />}
      {number === null ? null : (
        <a href={`tel:${number}`} aria-label={`${CALL.call} ${caller}`} className={buttonClasses()}>
          <PhoneOutgoing aria-hidden />
          {CALL.call}
        </a>
      )}
    </>
  );
}
