'use client';

import { Skeleton } from '../../../_components/skeleton';
import { strings } from '../strings';
import { Announcer } from './announcer';
import { BoardContext } from './board-context';
import { Phone } from './phone';
import { ConnectionNote } from './phones-board';
import { SoundButton } from './sound-button';
import { useAnswerKeys } from './use-answer-keys';
import { type Softphone, useBox } from './use-box';
import { useSound } from './use-sound';

/** One softphone by itself. It is registered with the carrier, and so it rings, for as long as this is open. */
export function OnePhone({ identity, name }: Softphone) {
  const [board, send] = useBox({ identity, name });
  const handset = board.handsets.find((one) => one.identity === identity);
  const own = handset === undefined ? [] : [handset];
  const sound = useSound(own);
  useAnswerKeys(own);
  return (
    <BoardContext value={{ view: board, send, sound }}>
      <main className="mx-auto flex w-full max-w-sm flex-col gap-3 p-3">
        <h1 className="sr-only">{strings.handset.softphone}</h1>
        <ConnectionNote connection={board.connection} />
        <SoundButton />
        {handset === undefined ? (
          <Skeleton className="late-fade-in h-[560px] rounded-[28px]" />
        ) : (
          <Phone handset={{ ...handset, name }} />
        )}
      </main>
      <Announcer handsets={own} />
    </BoardContext>
  );
}
