import { PhoneOutgoing } from 'lucide-react';
import Link from 'next/link';
import { buttonClasses } from '@/app/_components/button';
import { nameText, numberText } from '@/app/_components/caller';
import { Moment } from '@/app/_components/moment';
import { UndoButton } from '@/app/_components/undo-button';
import type { FormState } from '@/lib/core/shared/form-state';
import type { Callback } from '@/lib/db/callbacks';
import { INBOX } from '../inbox-strings';

type Act = (state: FormState, form: FormData) => Promise<FormState>;

type CallbackListProps = {
  callbacks: readonly Callback[];
  slug: string;
  country: string;
  zone: string;
  now: number;
  /** null: this role may only look. */
  actions: { finish: Act; reopen: Act } | null;
};

export function CallbackList({ callbacks, slug, country, zone, now, actions }: CallbackListProps) {
  return (
    <ul aria-label={INBOX.list}>
      {callbacks.map((callback) => {
        const number = numberText(callback.number, country);
        const who = callback.name === null ? number : nameText(callback.name);
        return (
          <li
            key={callback.id}
            className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-b-0"
          >
            <div className="min-w-0 flex-1 basis-56">
              <p className="truncate text-sm font-medium">
                {who}
                {callback.name === null ? null : <span className="tabular ms-2 text-muted">{number}</span>}
              </p>
              <p className="text-xs text-muted">
                {[callback.departmentName, callback.note].filter(Boolean).map((part) => `${part} · `)}
                <Moment at={callback.requestedAt} zone={zone} now={now} /> ·{' '}
                <Link href={`/${slug}/calls/${callback.callId}`} className="text-accent underline underline-offset-2">
                  {INBOX.callOf}
                </Link>
              </p>
            </div>
            <div className="flex gap-2">
              <a
                href={`tel:${callback.number}`}
                aria-label={`${INBOX.call} ${who}`}
                className={buttonClasses({ size: 'small' })}
              >
                <PhoneOutgoing aria-hidden />
                {INBOX.call}
              </a>
              {actions === null ? null : (
                <UndoButton
                  act={actions.finish}
                  undo={actions.reopen}
                  values={{ id: callback.id }}
                  undoWord={INBOX.undo}
                  label={`${INBOX.done}: ${who}`}
                >
                  {INBOX.done}
                </UndoButton>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
