import { PhoneOutgoing } from 'lucide-react';
import Link from 'next/link';
import { buttonClasses } from '@/app/_components/button';
import { nameText, numberText } from '@/app/_components/caller';
import { Moment } from '@/app/_components/moment';
import { PlayButton } from '@/app/_components/play-button';
import { UndoButton } from '@/app/_components/undo-button';
import type { FormState } from '@/lib/core/shared/form-state';
import { BlockButton } from '../../_components/block-button';
import { INBOX } from '../inbox-strings';

type Act = (state: FormState, form: FormData) => Promise<FormState>;

/** Somebody to call. */
export type WaitingLine = {
  /** What `actions` are told. */
  id: string;
  /** E.164. */
  number: string;
  name: string | null;
  /** Said before the time. */
  facts: readonly string[];
  at: number;
  callId: string;
  /** What they said in their message, where it was written down. */
  words: string | null;
  /** A message to hear before calling. */
  voicemailId: string | null;
};

type WaitingListProps = {
  label: string;
  lines: readonly WaitingLine[];
  slug: string;
  country: string;
  zone: string;
  now: number;
  /** null: this role may only look. */
  actions: { finish: Act; reopen: Act } | null;
  mayBlock: boolean;
};

/** One line a caller: who, since when, the message they left, and the ways to call or to be done with it. */
export function WaitingList({ label, lines, ...rest }: WaitingListProps) {
  return (
    <ul aria-label={label}>
      {lines.map((line) => (
        <WaitingRow key={line.id} line={line} {...rest} />
      ))}
    </ul>
  );
}

type WaitingRowProps = Omit<WaitingListProps, 'label' | 'lines'> & { line: WaitingLine };

function WaitingRow({ line, slug, country, zone, now, actions, mayBlock }: WaitingRowProps) {
  const number = numberText(line.number, country);
  const who = line.name === null ? number : nameText(line.name);
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="truncate text-sm font-medium">
          {who}
          {line.name === null ? null : <span className="tabular ms-2 font-normal text-muted">{number}</span>}
        </p>
        <p className="text-xs text-muted">
          {line.facts.filter(Boolean).map((fact) => `${fact} · `)}
          <Moment at={line.at} zone={zone} now={now} /> ·{' '}
          <Link
            href={`/${slug}/calls/${line.callId}`}
            prefetch={false}
            aria-label={`${INBOX.callOf}: ${who}`}
            className="text-accent underline underline-offset-2"
          >
            {INBOX.callOf}
          </Link>
        </p>
        {line.words === null ? null : <p className="mt-1 line-clamp-2 text-sm break-words">“{line.words}”</p>}
      </div>
      <div className="flex items-center gap-2">
        {line.voicemailId === null ? null : (
          <PlayButton
            src={`/api/recordings/${slug}/${line.voicemailId}`}
            label={`${INBOX.voicemailOf} ${who}`}
            playWord={INBOX.play}
            pauseWord={INBOX.pause}
            failedWord={INBOX.playFailed}
          />
        )}
        <a href={`tel:${line.number}`} aria-label={`${INBOX.call} ${who}`} className={buttonClasses({ size: 'small' })}>
          <PhoneOutgoing aria-hidden />
          {INBOX.call}
        </a>
        {mayBlock ? <BlockButton slug={slug} number={line.number} caller={who} isBlocked={false} /> : null}
        {actions === null ? null : (
          <UndoButton
            act={actions.finish}
            undo={actions.reopen}
            values={{ id: line.id }}
            undoWord={INBOX.undo}
            label={`${INBOX.done}: ${who}`}
          >
            {INBOX.done}
          </UndoButton>
        )}
      </div>
    </li>
  );
}
