'use client';

import { ChevronRight, Inbox, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { formatInstant } from '@/lib/core/shared/time';
import { Button } from '../../../_components/button';
import { Card, CardHeader } from '../../../_components/card';
import { EmptyState } from '../../../_components/empty-state';
import { box } from '../box-client';
import type { Mail } from '../box-protocol';
import { strings } from '../strings';
import { likelyZone } from '../zone-time';
import { attempt, useBoard } from './board-context';
import { useBoxNow } from './use-box-now';

const words = strings.mail;

/** Everything that the business mailed. */
export function MailInbox() {
  const { view, send } = useBoard();
  const now = useBoxNow() ?? Date.now();
  const zone = likelyZone(view.numbers[0]?.number);

  async function clear() {
    if (await attempt(box.deleteMails())) send({ kind: 'no-mails' });
  }

  return (
    <Card aria-labelledby="mail-title">
      <CardHeader
        id="mail-title"
        title={words.title}
        hint={words.hint}
        action={
          view.mails.length === 0 ? null : (
            <Button kind="quiet" size="small" onClick={clear}>
              <Trash2 aria-hidden />
              {words.clear}
            </Button>
          )
        }
      />
      {view.mails.length === 0 ? (
        <EmptyState icon={Inbox} title={words.none} />
      ) : (
        <ul className="divide-y divide-line">
          {view.mails.map((mail) => (
            <li key={mail.id}>
              <MailItem mail={mail} when={formatInstant(Date.parse(mail.at), zone, now)} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function MailItem({ mail, when }: { mail: Mail; when: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="group/mail" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="flex min-h-11 items-start gap-3 px-4 py-2.5 hover:bg-hover">
        <ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 text-muted group-open/mail:rotate-90" />
        <span className="min-w-0 flex-1">
          <span className="block font-medium [overflow-wrap:anywhere]">{mail.subject}</span>
          <span className="block truncate text-xs text-muted">{words.to(mail.to.join(', '))}</span>
        </span>
        <time dateTime={mail.at} className="tabular shrink-0 text-xs text-muted">
          {when}
        </time>
      </summary>
      <div className="px-4 pb-4">{isOpen ? <MailBody mail={mail} /> : null}</div>
    </details>
  );
}

/** A mail is somebody else's page: no scripts, no forms, nothing of ours in its reach, and its links open apart. */
function MailBody({ mail }: { mail: Mail }) {
  if (mail.html === null || mail.html === '') {
    return <pre className="font-sans [overflow-wrap:anywhere] whitespace-pre-wrap">{mail.text}</pre>;
  }
  return (
    <iframe
      title={words.body(mail.subject)}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={`<base target="_blank">${mail.html}`}
      className="h-60 w-full resize-y rounded-sm border border-line bg-[#fff] [color-scheme:light]"
    />
  );
}
