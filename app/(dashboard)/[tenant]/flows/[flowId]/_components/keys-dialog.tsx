'use client';

import { Dialog } from '@/app/_components/dialog';
import { BUILDER, BUILDER_KEYS } from '../builder-strings';

type KeysDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** What every key does here. */
export function KeysDialog({ isOpen, onOpenChange }: KeysDialogProps) {
  return (
    <Dialog
      title={BUILDER.keys}
      description={BUILDER.keysHint}
      closeLabel={BUILDER.close}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2 text-sm">
        {BUILDER_KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="rounded-sm border border-line bg-hover px-1.5 py-0.5 font-sans text-xs">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
