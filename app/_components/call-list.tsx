import { PhoneOutgoing } from 'lucide-react';
import Link from 'next/link';
import { formatDuration } from '@/lib/core/shared/time';
import type { CallLine } from './call-line';
import { CALL_LIST } from './call-list-strings';
import { callerText, numberText, otherSide } from './caller';
import { Moment } from './moment';
import { OutcomeBadge } from './outcome-badge';
import { PlayButton } from './play-button';

type CallListProps = {
  label: string;
  calls: readonly CallLine[];
  slug: string;
  country: string;
  zone: string;
  now: number;
  mayListen: boolean;
};

const GRID =
  '@3xl:grid @3xl:grid-cols-[minmax(0,2fr)_9.5rem_minmax(0,2fr)_4.5rem_8.5rem_2.5rem] @3xl:items-center @3xl:gap-x-4';

/** Calls as a table of lines where there is room and as cards where there is not; each line opens its call. */
export function CallList({ label, calls, ...rest }: CallListProps) {
  const isOfSeveral = new Set(calls.map(({ numberLabel }) => numberLabel)).size > 1;
  return (
    <div className="@container">
      <div aria-hidden className={`hidden h-9 border-b border-line px-4 text-xs font-medium text-muted ${GRID}`}>
        <span>{CALL_LIST.caller}</span>
        <span>{CALL_LIST.outcome}</span>
        <span>{CALL_LIST.where}</span>
        <span className="text-end">{CALL_LIST.length}</span>
        <span>{CALL_LIST.when}</span>
      </div>
      <ul aria-label={label}>
        {calls.map((call) => (
          <CallRow key={call.id} call={call} isOfSeveral={isOfSeveral} {...rest} />
        ))}
      </ul>
    </div>
  );
}

type CallRowProps = Omit<CallListProps, 'calls' | 'label'> & {
  call: CallLine;
  /** The list has calls of more than one of the business's numbers. */
  isOfSeveral: boolean;
};

function CallRow({ call, isOfSeveral, slug, country, zone, now, mayListen }: CallRowProps) {
  const seconds = call.talkSeconds || call.durationSeconds || 0;
  return (
    <li
      className={`relative grid min-h-11 grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2.5 last:border-b-0 hover:bg-hover has-[a:focus-visible]:bg-hover @3xl:py-1 ${GRID}`}
    >
      <CallerCell call={call} slug={slug} country={country} />
      <span className="justify-self-end @3xl:order-2 @3xl:justify-self-start">
        <OutcomeBadge outcome={call.outcome} messageLeft={call.messageLeft} isTalking={call.answeredAt !== null} />
      </span>
      <span className="col-span-2 flex min-w-0 gap-2 text-xs text-muted @3xl:contents @3xl:text-sm">
        <span className="shrink-0 @3xl:order-5">
          <Moment at={call.startedAt} zone={zone} now={now} />
        </span>
        <span className="tabular shrink-0 @3xl:order-4 @3xl:text-end">
          {seconds > 0 ? formatDuration(seconds) : ''}
        </span>
        <span className="min-w-0 truncate @3xl:order-3">
          {wordsText(call, mayListen) ?? whereText(call, isOfSeveral)}
        </span>
      </span>
      <span className="relative z-10 col-start-3 row-span-2 row-start-1 justify-self-end @3xl:order-6 @3xl:col-start-auto @3xl:row-span-1 @3xl:row-start-auto">
        {mayListen ? <ListenCell call={call} slug={slug} country={country} /> : null}
      </span>
    </li>
  );
}

type CellProps = { call: CallLine; slug: string; country: string };

function CallerCell({ call, slug, country }: CellProps) {
  const number = numberText(otherSide(call), country);
  return (
    <span className="flex min-w-0 items-center gap-2 @3xl:order-1">
      {call.direction === 'outbound' ? (
        <PhoneOutgoing aria-label={CALL_LIST.outbound} className="size-4 text-muted" />
      ) : null}
      <span className="min-w-0">
        <Link
          data-list-row
          href={`/${slug}/calls/${call.id}`}
          prefetch={false}
          className="block truncate font-medium after:absolute after:inset-0 after:content-['']"
        >
          {callerText(call, country)}
        </Link>
        {call.callerName ? <span className="tabular block truncate text-xs text-muted">{number}</span> : null}
      </span>
    </span>
  );
}

function ListenCell({ call, slug, country }: CellProps) {
  if (call.recording?.status !== 'stored') return null;
  const kind = call.recording.purpose === 'voicemail' ? CALL_LIST.voicemailOf : CALL_LIST.recordingOf;
  return (
    <PlayButton
      src={`/api/recordings/${slug}/${call.recording.id}`}
      label={`${kind} ${callerText(call, country)}`}
      playWord={CALL_LIST.play}
      pauseWord={CALL_LIST.pause}
      failedWord={CALL_LIST.playFailed}
    />
  );
}

/** What the caller said to the mailbox, where it was written down. */
function wordsText({ recording }: CallLine, mayListen: boolean): string | null {
  return mayListen && recording !== null && recording.words !== null ? `“${recording.words}”` : null;
}

/** Who took it, else how far it came; and on which of the business's numbers, where that tells calls apart. */
function whereText(call: CallLine, isOfSeveral: boolean): string {
  const place = call.answeredByName ?? call.lastStepName ?? call.departmentName;
  return [place, isOfSeveral ? call.numberLabel : null].filter(Boolean).join(' · ');
}
