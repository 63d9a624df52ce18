'use client';

import { Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { formatInstant } from '@/lib/core/shared/time';
import { Button } from '../../../_components/button';
import { classNames } from '../../../_components/class-names';
import { controlClasses } from '../../../_components/field';
import { box } from '../box-client';
import type { Handset, Text } from '../box-protocol';
import { showNumber } from '../dialled-number';
import { strings } from '../strings';
import { likelyZone } from '../zone-time';
import { attempt, useBoard } from './board-context';
import { peerName } from './peer-name';
import { useBoxNow } from './use-box-now';

const words = strings.texts;

/** The texts of a phone, oldest first, and a line to write one. */
export function TextThread({ handset, texts }: { handset: Handset; texts: readonly Text[] }) {
  const { view } = useBoard();
  const now = useBoxNow() ?? Date.now();
  const zone = likelyZone(view.numbers[0]?.number);
  return (
    <div className="flex h-full flex-col">
      {texts.length === 0 ? (
        <p className="flex flex-1 items-center justify-center text-xs text-muted">{words.none}</p>
      ) : (
        // Reversed twice, so that the newest is in sight without any script.
        <ol className="flex flex-1 flex-col-reverse gap-2 overflow-y-auto overscroll-contain p-3">
          {[...texts].reverse().map((text) => {
            const isMine = text.from === handset.number;
            const peer = peerName(isMine ? text.to : text.from, view.handsets, view.numbers);
            return (
              <li
                key={text.messageSid}
                className={classNames(
                  'flex max-w-[92%] flex-col gap-0.5',
                  isMine ? 'items-end self-end' : 'self-start',
                )}
              >
                <span className="text-[0.6875rem] text-muted">
                  {isMine ? words.sentTo(peer) : words.from(peer)},{' '}
                  <time dateTime={text.at}>{formatInstant(Date.parse(text.at), zone, now)}</time>
                </span>
                <p
                  className={classNames(
                    'rounded-[14px] px-3 py-2 [overflow-wrap:anywhere] whitespace-pre-wrap',
                    isMine ? 'rounded-ee-sm bg-accent text-accent-ink' : 'rounded-es-sm border border-line bg-raised',
                  )}
                >
                  <Linked text={text.body} />
                </p>
              </li>
            );
          })}
        </ol>
      )}
      <WriteText handset={handset} />
    </div>
  );
}

/** A text with its web addresses to click, as a phone shows it. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places.
      <a key={`${index}-${part}`} href={part} target="_blank" rel="noreferrer" className="underline">
        {part}
      </a>
    ),
  );
}

function WriteText({ handset }: { handset: Handset }) {
  const { numbers, handsets } = useBoard().view;
  const [body, setBody] = useState('');
  const targets = [
    ...numbers,
    ...handsets.filter(({ number, identity }) => number !== handset.number && identity === null),
  ];

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const to = String(new FormData(event.currentTarget).get('to'));
    if (await attempt(box.sendText(handset.number, to, body))) setBody('');
  }

  return (
    <form onSubmit={send} className="flex shrink-0 flex-col gap-1 border-t border-line bg-surface p-2">
      <select name="to" aria-label={words.to} className={classNames(controlClasses, 'min-h-8 px-2 text-xs')}>
        {targets.map((target) => (
          <option key={target.number} value={target.number}>
            {`${'name' in target ? target.name : target.label} ${showNumber(target.number)}`}
          </option>
        ))}
      </select>
      <div className="flex gap-1">
        <input
          value={body}
          onChange={({ target }) => setBody(target.value)}
          aria-label={words.body}
          placeholder={words.placeholder}
          maxLength={1600}
          autoComplete="off"
          className={controlClasses}
        />
        <Button type="submit" size="icon" aria-label={words.send} disabled={body.trim() === '' || targets.length === 0}>
          <Send aria-hidden />
        </Button>
      </div>
    </form>
  );
}
