import { Moon, Sun, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { UndoButton } from '@/app/_components/undo-button';
import type { DayException } from '@/lib/core/hours/close-day';
import type { FormState } from '@/lib/core/shared/form-state';
import { SHELL } from './shell-strings';

type Act = (state: FormState, form: FormData) => Promise<FormState>;

export type StateNotice = {
  kind: 'open' | 'closed' | 'broken';
  text: string;
  href: string;
  /** Closes or reopens today with one tap; null: this role may not, or there is nothing to change. */
  today: { scheduleId: string; isClosed: boolean; before: DayException | null } | null;
};

type StateStripProps = { notices: readonly StateNotice[]; actions: { close: Act; reopen: Act } };

const ICONS = { open: Sun, closed: Moon, broken: TriangleAlert };
const COLOURS = { open: 'text-muted', closed: 'text-closed', broken: 'text-missed' };

/** On top of every page: whether callers hear that the business is open or closed, and what needs attention. */
export function StateStrip({ notices, actions }: StateStripProps) {
  if (notices.length === 0) return null;
  const isCalm = notices.every(({ kind }) => kind === 'open');
  return (
    <aside aria-label={SHELL.state} className={`border-b border-line ${isCalm ? '' : 'bg-closed-soft'}`}>
      <ul className="mx-auto flex max-w-6xl flex-col px-4 sm:px-6">
        {notices.map(({ kind, text, href, today }) => {
          const Icon = ICONS[kind];
          return (
            <li key={text} className="flex min-h-10 items-center justify-between gap-3">
              <Link href={href} className="flex min-h-9 min-w-0 items-center gap-2 text-sm hover:underline">
                <Icon aria-hidden className={`size-4 shrink-0 ${COLOURS[kind]}`} />
                <span className="truncate">{text}</span>
              </Link>
              {today === null ? null : <TodayButton {...today} {...actions} />}
            </li>
          );
        })}
      </ul>
    </aside>
  );
}

function TodayButton({
  scheduleId,
  isClosed,
  before,
  close,
  reopen,
}: NonNullable<StateNotice['today']> & StateStripProps['actions']) {
  const word = isClosed ? SHELL.reopen : SHELL.closeToday;
  return (
    <UndoButton
      act={isClosed ? reopen : close}
      undo={isClosed ? close : reopen}
      values={{ scheduleId, before: before === null ? '' : JSON.stringify(before) }}
      undoWord={SHELL.undo}
      label={word}
    >
      {word}
    </UndoButton>
  );
}
