'use client';

import { Bell, Info, Pause, PhoneIncoming } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { classNames } from '../../../_components/class-names';
import { formatClockSeconds } from '../../../_components/format-moment';
import type { Handset, Heard } from '../box-protocol';
import { strings } from '../strings';
import { likelyZone } from '../zone-time';
import { useBoard } from './board-context';
import { peerName } from './peer-name';
import { QuickDial } from './quick-dial';

const words = strings.heard;

/** What a phone hears and says in its call, as speech bubbles; the newest is in sight unless the person scrolled away. */
export function HeardList({ handset, onDial }: { handset: Handset; onDial: (to: string) => void }) {
  const { view } = useBoard();
  const zone = likelyZone(view.numbers[0]?.number);
  const list = useRef<HTMLOListElement>(null);
  const newest = handset.hears.at(-1)?.id;
  useEffect(() => {
    if (newest !== undefined) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [newest]);
  if (handset.state === 'ringing') return <IncomingCall peer={peerName(handset.peer, view.handsets, view.numbers)} />;
  if (handset.hears.length === 0 && handset.identity !== null) {
    const words = handset.registered ? strings.handset.softphoneWaits : strings.handset.softphoneOff;
    return <p className="m-auto p-4 text-center text-balance text-muted">{words}</p>;
  }
  if (handset.hears.length === 0) return <QuickDial onDial={onDial} isReady={handset.state === 'idle'} />;
  return (
    <ol
      ref={list}
      aria-label={words.log(handset.name)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keyboard.
      tabIndex={0}
      className="flex h-full flex-col gap-2 overflow-y-auto overscroll-contain p-3"
    >
      {handset.hears.map((heard) => (
        <HeardItem key={heard.id} heard={heard} zone={zone} />
      ))}
    </ol>
  );
}

function IncomingCall({ peer }: { peer: string }) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-2 p-4 text-center">
      <span className="rounded-[50%] bg-live-soft p-4 text-live">
        <PhoneIncoming aria-hidden className="size-6" />
      </span>
      <p className="text-lg font-semibold text-balance [overflow-wrap:anywhere]">{peer}</p>
      <p className="text-muted">{strings.handset.isCalling}</p>
    </div>
  );
}

function HeardItem({ heard, zone }: { heard: Heard; zone: string }) {
  const time = (
    <time dateTime={heard.at} className="tabular shrink-0 text-[0.6875rem] text-muted">
      {formatClockSeconds(Date.parse(heard.at), zone)}
    </time>
  );
  if (heard.kind !== 'prompt' && heard.kind !== 'voice') {
    const Icon = heard.kind === 'tone' ? Bell : heard.kind === 'silence' ? Pause : Info;
    return (
      <li className="flex items-center justify-center gap-1.5 text-xs text-muted">
        <Icon aria-hidden className="size-3.5" />
        {plainWords(heard)} {time}
      </li>
    );
  }
  const isMine = heard.by === 'me';
  return (
    <li
      className={classNames(
        'flex max-w-[88%] flex-col gap-0.5',
        isMine ? 'items-end self-end' : 'items-start self-start',
      )}
    >
      <span className="flex items-center gap-1.5 text-[0.6875rem] text-muted">
        {words.speakers[heard.by]} {time}
      </span>
      <p
        className={classNames(
          'rounded-[14px] px-3 py-2 break-words whitespace-pre-wrap',
          isMine ? 'rounded-ee-sm bg-accent text-accent-ink' : 'rounded-es-sm border border-line bg-raised',
          heard.by === 'peer' && 'border-transparent bg-accent-soft',
        )}
      >
        {heard.text === '' ? words.spoken : heard.text}
      </p>
    </li>
  );
}

function plainWords(heard: Heard): string {
  if (heard.kind === 'tone') return words.tones[heard.text] ?? heard.text;
  return heard.text === '' ? words.silence : (words.notes[heard.text] ?? heard.text);
}
