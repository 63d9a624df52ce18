import { Ban, Star } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/app/_components/badge';
import { numberText } from '@/app/_components/caller';
import type { Contact } from '@/lib/db/contacts';
import { CONTACTS } from '../contacts-strings';

type ContactListProps = { contacts: readonly Contact[]; slug: string; country: string };

export function ContactList({ contacts, slug, country }: ContactListProps) {
  return (
    <ul aria-label={CONTACTS.list}>
      {contacts.map((contact) => (
        <li
          key={contact.id}
          className="relative flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-b-0 hover:bg-hover"
        >
          <div className="min-w-0 flex-1 basis-48">
            <Link
              href={`/${slug}/contacts/${contact.id}`}
              className="block truncate text-sm font-medium after:absolute after:inset-0"
            >
              {contact.name}
            </Link>
            <span className="tabular block text-xs text-muted">{numberText(contact.number, country)}</span>
          </div>
          <div className="flex flex-wrap gap-1">
            {contact.vip ? <Badge icon={Star}>{CONTACTS.vip}</Badge> : null}
            {contact.blocked ? (
              <Badge icon={Ban} tone="missed">
                {CONTACTS.blocked}
              </Badge>
            ) : null}
            {contact.tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
