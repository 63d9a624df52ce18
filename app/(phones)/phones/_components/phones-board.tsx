'use client';

import { PhoneOff } from 'lucide-react';
import { classNames } from '../../../_components/class-names';
import { Skeleton } from '../../../_components/skeleton';
import type { BoxView } from '../box-reducer';
import { strings } from '../strings';
import { Announcer } from './announcer';
import { BoardContext, useBoard } from './board-context';
import { BoardHeader } from './board-header';
import { CallList } from './call-list';
import { ClockBar } from './clock-bar';
import { HandsetTabs, phoneId } from './handset-tabs';
import { MailInbox } from './mail-inbox';
import { Phone } from './phone';
import { useAnswerKeys } from './use-answer-keys';
import { useBox } from './use-box';
import { useSound } from './use-sound';

export function PhonesBoard() {
  const [view, send] = useBox();
  const sound = useSound(view.handsets);
  useAnswerKeys(view.handsets);
  return (
    <BoardContext value={{ view, send, sound }}>
      <div className="mx-auto flex w-full max-w-[1720px] flex-col gap-4 px-4 py-4 md:px-6">
        <div>
          <BoardHeader />
          <ConnectionNote connection={view.connection} />
        </div>
        <ClockBar />
        <main className="flex flex-col gap-6">
          {view.connection === 'connecting' ? <PhoneSkeletons /> : <Phones />}
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <CallList />
            <MailInbox />
          </div>
        </main>
      </div>
      <Announcer handsets={view.handsets} />
    </BoardContext>
  );
}

export function ConnectionNote({ connection }: { connection: BoxView['connection'] }) {
  return (
    <div role="status">
      {connection === 'lost' ? (
        <p className="mt-4 flex items-center gap-2 rounded-md bg-missed-soft px-3 py-2 text-missed">
          <PhoneOff aria-hidden className="size-4 shrink-0" />
          {strings.connection.lost}
        </p>
      ) : null}
    </div>
  );
}

/** Side by side where there is room, one after the other under tabs on a narrow screen. */
function Phones() {
  const { view } = useBoard();
  return (
    <section aria-label={strings.title}>
      <HandsetTabs />
      <ul className={phoneRowClasses}>
        {view.handsets.map((handset) => (
          <li key={handset.number} id={phoneId(handset.number)} className={phonePlaceClasses}>
            <Phone handset={handset} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const phoneRowClasses =
  'relative flex snap-x snap-mandatory gap-4 overflow-x-auto pb-2 md:grid md:snap-none md:grid-cols-[repeat(auto-fill,minmax(280px,1fr))] md:overflow-visible md:pb-0';
const phonePlaceClasses = 'w-full shrink-0 snap-center md:w-auto md:min-w-0';

function PhoneSkeletons() {
  return (
    <div role="status" aria-label={strings.connection.connecting} className={phoneRowClasses}>
      {['first', 'second', 'third', 'fourth'].map((name) => (
        <Skeleton key={name} className={classNames(phonePlaceClasses, 'late-fade-in h-[640px] rounded-[28px]')} />
      ))}
    </div>
  );
}
