import Link from 'next/link';
import type { ComponentProps } from 'react';
import { CallList } from '@/app/_components/call-list';
import { Card, CardHeader } from '@/app/_components/card';
import { CONTACTS } from '../contacts-strings';

type ContactCallsProps = Omit<ComponentProps<typeof CallList>, 'label'>;

/** The latest calls with a contact, voicemails to play among them. */
export function ContactCalls({ calls, slug, ...context }: ContactCallsProps) {
  const [latest] = calls;
  return (
    <Card aria-label={CONTACTS.calls} className="mt-6">
      <CardHeader
        title={CONTACTS.calls}
        action={
          latest?.from == null ? null : (
            <Link
              href={`/${slug}/calls?q=${encodeURIComponent(latest.from)}`}
              className="inline-block py-1 text-sm font-medium text-accent hover:underline"
            >
              {CONTACTS.callsAll}
            </Link>
          )
        }
      />
      {latest === undefined ? <p className="p-4 text-sm text-muted">{CONTACTS.callsNone}</p> : null}
      <CallList label={CONTACTS.calls} calls={calls} slug={slug} {...context} />
    </Card>
  );
}
