'use client';

import { MessageSquareText } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../_components/button';
import { controlClasses } from '../../../_components/field';
import { box } from '../box-client';
import type { Handset } from '../box-protocol';
import { strings } from '../strings';
import { attempt } from './board-context';
import { TalkButton } from './talk-button';

const words = strings.handset;

/** Speaking into the phone: typed, or with the microphone. */
export function SayRow({ handset }: { handset: Handset }) {
  const [text, setText] = useState('');

  async function say(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return;
    if (await attempt(box.say(handset.number, text.trim()))) setText('');
  }

  return (
    <form onSubmit={say} className="flex gap-1">
      <input
        value={text}
        onChange={({ target }) => setText(target.value)}
        aria-label={words.say}
        placeholder={words.sayPlaceholder}
        maxLength={1000}
        autoComplete="off"
        className={controlClasses}
      />
      <Button type="submit" size="icon" aria-label={words.sayIt} title={words.sayIt}>
        <MessageSquareText aria-hidden />
      </Button>
      <TalkButton number={handset.number} />
    </form>
  );
}
