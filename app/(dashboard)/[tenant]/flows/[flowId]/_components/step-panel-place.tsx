'use client';

import { Trash2 } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { Dialog } from '@/app/_components/dialog';
import { BUILDER } from '../builder-strings';
import { useBuilder } from './builder-context';
import { StepPanel } from './step-panel';

/** The chosen step's panel: beside the canvas where there is room, over the list where there is none. */
export function StepPanelPlace({ isWide }: { isWide: boolean }) {
  const { flow, selectedIds, select } = useBuilder();
  const selected = selectedIds.flatMap((id) => flow.steps[id] ?? []);
  const [only] = selected;
  if (!isWide) {
    return (
      <Dialog
        title={only?.name ?? BUILDER.panel}
        closeLabel={BUILDER.close}
        place="side"
        isOpen={only !== undefined}
        onOpenChange={(isOpen) => {
          if (!isOpen) select([]);
        }}
      >
        {only === undefined ? null : <StepPanel key={only.id} step={only} />}
      </Dialog>
    );
  }
  if (only === undefined) return null;
  return (
    <aside
      aria-label={BUILDER.panel}
      className="w-88 shrink-0 overflow-y-auto border-s border-line bg-surface p-4"
      onKeyDown={(event) => {
        if (event.key === 'Escape') focusStep(only.id);
      }}
    >
      {selected.length === 1 ? (
        <StepPanel key={only.id} step={only} />
      ) : (
        <SeveralSteps ids={selected.map(({ id }) => id)} />
      )}
    </aside>
  );
}

function SeveralSteps({ ids }: { ids: readonly string[] }) {
  const { remove, mayChange } = useBuilder();
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm">{BUILDER.severalSelected(ids.length)}</p>
      {mayChange ? (
        <div>
          <Button kind="danger" onClick={() => remove(ids)}>
            <Trash2 aria-hidden />
            {BUILDER.remove}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Back from the panel to where its step stands. */
function focusStep(stepId: string): void {
  const step = document.querySelector<HTMLElement>(`[data-step="${CSS.escape(stepId)}"]`);
  const focusable = step?.closest<HTMLElement>('[tabindex], button');
  focusable?.focus();
}
