'use client';

import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { classNames } from '../../../_components/class-names';
import type { Handset } from '../box-protocol';
import { strings } from '../strings';
import { useBoard } from './board-context';
import { HeardList } from './heard-list';
import { TextThread } from './text-thread';

const tabClasses =
  'touch-target min-h-8 flex-1 border-b-2 border-transparent px-2 text-xs font-medium text-muted data-[state=active]:border-accent data-[state=active]:text-ink';
const screenClasses = 'flex h-64 flex-col overflow-hidden rounded-md border border-line bg-canvas';

/** The screen of a phone: what is heard in the call, or its texts. */
export function PhoneScreen({ handset, onDial }: { handset: Handset; onDial: (to: string) => void }) {
  const { view } = useBoard();
  const [readCount, setReadCount] = useState<number>();
  const texts = view.texts.filter(({ from, to }) => from === handset.number || to === handset.number);
  const received = texts.filter(({ to }) => to === handset.number).length;
  // What was there when the page came is not new.
  const isNew = view.connection === 'open' && readCount !== undefined && received > readCount;
  if (handset.identity !== null) {
    return (
      <div className={screenClasses}>
        <HeardList handset={handset} onDial={onDial} />
      </div>
    );
  }
  if (readCount === undefined && view.connection === 'open') setReadCount(received);
  return (
    <Tabs.Root defaultValue="call" className={screenClasses} onValueChange={() => setReadCount(received)}>
      <Tabs.List aria-label={handset.name} className="flex shrink-0 border-b border-line bg-surface">
        <Tabs.Trigger value="call" className={tabClasses}>
          {strings.handset.screens.call}
        </Tabs.Trigger>
        <Tabs.Trigger value="texts" className={tabClasses}>
          {strings.handset.screens.texts}
          {received > 0 ? (
            <span
              className={classNames(
                'tabular ms-1 rounded-sm px-1 py-0.5',
                isNew ? 'bg-accent text-accent-ink' : 'bg-closed-soft text-closed',
              )}
            >
              {received}
            </span>
          ) : null}
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="call" className="min-h-0 flex-1">
        <HeardList handset={handset} onDial={onDial} />
      </Tabs.Content>
      <Tabs.Content value="texts" className="min-h-0 flex-1">
        <TextThread handset={handset} texts={texts} />
      </Tabs.Content>
    </Tabs.Root>
  );
}
