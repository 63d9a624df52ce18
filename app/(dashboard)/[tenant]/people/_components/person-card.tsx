import { Monitor, Phone } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { numberText } from '@/app/_components/caller';
import type { Person } from '@/lib/core/people/person';
import { PEOPLE } from '../people-strings';

type PersonCardProps = {
  person: Person;
  country: string;
  editHref: string;
  callsHref: string;
  isMine: boolean;
  scheduleName: (id: string) => string;
  /** Whether they can be rung, with its switches. */
  presence: ReactNode;
};

/** A person with their phones in ring order. */
export function PersonCard({ person, country, editHref, callsHref, isMine, scheduleName, presence }: PersonCardProps) {
  return (
    <li className="flex flex-col gap-2 border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <h3 className="min-w-0 truncate text-sm font-medium">
          <Link href={editHref} className="inline-flex min-h-6 items-center text-accent hover:underline">
            {person.name}
          </Link>
          {isMine ? <span className="font-normal text-muted"> ({PEOPLE.you})</span> : null}
        </h3>
        {presence}
      </div>
      {person.phones.length === 0 ? <p className="text-sm text-muted">{PEOPLE.noPhone}</p> : null}
      <ol className="flex flex-col gap-1">
        {person.phones.map((phone) => (
          <li key={phone.id} className="tabular flex flex-wrap items-center gap-x-2 text-sm text-muted">
            {phone.kind === 'browser' ? (
              <Monitor aria-hidden className="size-4" />
            ) : (
              <Phone aria-hidden className="size-4" />
            )}
            {phone.kind === 'browser' ? PEOPLE.browser : numberText(phone.number, country)}
            {phone.scheduleId === null ? null : <span>({scheduleName(phone.scheduleId)})</span>}
            {phone.enabled ? null : <span>({PEOPLE.phoneOff})</span>}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-muted">
        <span className="min-w-0 truncate">
          {[
            person.extension === null ? '' : `${PEOPLE.extension} ${person.extension}`,
            person.scheduleId === null ? '' : scheduleName(person.scheduleId),
            person.email ?? '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Link href={callsHref} className="inline-flex min-h-6 items-center font-medium text-accent hover:underline">
          {PEOPLE.calls}
        </Link>
      </div>
    </li>
  );
}
