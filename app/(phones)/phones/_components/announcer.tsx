'use client';

import { useEffect, useRef, useState } from 'react';
import type { Handset } from '../box-protocol';
import { strings } from '../strings';
import { useBoard } from './board-context';
import { peerName } from './peer-name';

/** Says a change of the state of one of `handsets` to people who do not see it. */
export function Announcer({ handsets }: { handsets: readonly Handset[] }) {
  const { view } = useBoard();
  const states = useRef(new Map<string, Handset['state']>());
  const [words, setWords] = useState('');
  useEffect(() => {
    const news: string[] = [];
    for (const handset of handsets) {
      const before = states.current.get(handset.number);
      states.current.set(handset.number, handset.state);
      if (before !== undefined && before !== handset.state) news.push(sentence(handset, view.handsets));
    }
    const said = news.filter(Boolean).join(' ');
    if (said !== '') setWords(said);
  }, [handsets, view.handsets]);
  return (
    <p aria-live="assertive" className="sr-only">
      {words}
    </p>
  );
}

function sentence(handset: Handset, handsets: readonly Handset[]): string {
  if (handset.state === 'ringing') return strings.announce.ringing(handset.name, peerName(handset.peer, handsets));
  if (handset.state === 'talking') return strings.announce.talking(handset.name);
  return handset.state === 'idle' ? strings.announce.ended(handset.name) : '';
}
