'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import type { Handset } from '../box-protocol';
import { SoundPlayer } from '../sound-player';
import { strings } from '../strings';

export type Sound = {
  isOn: boolean;
  toggle: () => void;
  key: (digit: string) => void;
  isMuted: (number: string) => boolean;
  toggleMuted: (number: string) => void;
};

/** Plays what the handsets hear, from the moment that the person turned sound on. */
export function useSound(handsets: readonly Handset[]): Sound {
  const player = useRef<SoundPlayer | null>(null);
  const [isOn, setIsOn] = useState(false);
  const [muted, setMuted] = useState<ReadonlySet<string>>(new Set());
  useHeardSounds(player, handsets, muted, isOn);
  useEffect(() => () => player.current?.turnOff(), []);

  const toggle = useCallback(() => {
    player.current ??= new SoundPlayer();
    if (isOn) {
      player.current.turnOff();
      setIsOn(false);
    } else {
      player.current.turnOn().then(
        () => setIsOn(true),
        () => toast.error(strings.sound.blocked),
      );
    }
  }, [isOn]);

  return {
    isOn,
    toggle,
    key: (digit) => player.current?.key(digit),
    isMuted: (number) => muted.has(number),
    toggleMuted: (number) => setMuted((before) => toggled(before, number)),
  };
}

function toggled(before: ReadonlySet<string>, number: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(number)) after.add(number);
  return after;
}

type PlayerRef = { current: SoundPlayer | null };

/** What each handset was last seen with: everything that came before the page is old and not played. */
type Seen = { last: string | undefined; state: Handset['state'] };

function useHeardSounds(player: PlayerRef, handsets: readonly Handset[], muted: ReadonlySet<string>, isOn: boolean) {
  const seen = useRef(new Map<string, Seen>());
  useEffect(() => {
    for (const handset of handsets) {
      const before = seen.current.get(handset.number);
      seen.current.set(handset.number, { last: handset.hears.at(-1)?.id, state: handset.state });
      if (player.current !== null) sound(player.current, handset, before, isOn && !muted.has(handset.number));
    }
  }, [player, handsets, muted, isOn]);
}

function sound(player: SoundPlayer, handset: Handset, before: Seen | undefined, isHeard: boolean): void {
  if (before !== undefined) playNews(player, handset, before, isHeard);
  if (!isHeard) player.endCall(handset.number, undefined);
  if (handset.state === 'ringing' && isHeard) player.startBell(handset.number);
  else player.stopBell(handset.number);
}

function playNews(player: SoundPlayer, handset: Handset, before: Seen, isHeard: boolean): void {
  const from = handset.hears.findLastIndex(({ id }) => id === before.last) + 1;
  const news = handset.hears.slice(from);
  for (const heard of news) {
    if (isHeard && heard.by !== 'me') void player.hear(handset.number, heard);
  }
  if (before.state === 'dialling' && handset.state === 'talking') player.stopRinging(handset.number);
  if (before.state !== 'idle' && handset.state === 'idle') {
    player.endCall(
      handset.number,
      news.findLast(({ kind }) => kind !== 'note'),
    );
  }
}
