import { CircleCheck, CircleMinus, Phone } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/app/_components/badge';
import { numberText } from '@/app/_components/caller';
import type { Person } from '@/lib/core/people/person';
import { PEOPLE } from '../people-strings';

type PersonCardProps = { person: Person; country: string; callsHref: string };

/** A person with their phones in ring order. */
export function PersonCard({ person, country, callsHref }: PersonCardProps) {
  return (
    <li className="flex flex-col gap-2 border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex items-center justify-between gap-3">
        <h3 className="min-w-0 truncate text-sm font-medium">{person.name}</h3>
        {person.available ? (
          <Badge tone="answered" icon={CircleCheck}>
            {PEOPLE.available}
          </Badge>
        ) : (
          <Badge icon={CircleMinus}>{PEOPLE.unavailable}</Badge>
        )}
      </div>
      {person.phones.length === 0 ? <p className="text-sm text-muted">{PEOPLE.noPhone}</p> : null}
      <ol className="flex flex-col gap-1">
        {person.phones.map((phone) => (
          <li key={phone.id} className="tabular flex items-center gap-2 text-sm text-muted">
            <Phone aria-hidden className="size-4" />
            {numberText(phone.number, country)}
            {phone.enabled ? null : <span>({PEOPLE.phoneOff})</span>}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-muted">
        <span className="min-w-0 truncate">{person.email}</span>
        <Link href={callsHref} className="inline-flex min-h-6 items-center font-medium text-accent hover:underline">
          {PEOPLE.calls}
        </Link>
      </div>
    </li>
  );
}
