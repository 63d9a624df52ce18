'use client';

import { ChevronDown, Plus } from 'lucide-react';
import type { DragEvent } from 'react';
import type { ExitRef } from '@/lib/core/flow/edit-flow';
import { stepKinds } from '@/lib/core/flow/steps/registry';
import { afterSelected } from '../after-selected';
import { BUILDER } from '../builder-strings';
import { exitToContinue } from '../step-facts';
import { type BuilderContext, useBuilder } from './builder-context';
import { StepIcon } from './step-icon';

/** What a kind that is dragged is called on its way. */
export const KIND_MIME = 'application/x-linekeeper-kind';

/** Every kind of step: pressed, it comes after the chosen step; dragged, after the step or at the exit it is dropped on. */
export function Palette() {
  const builder = useBuilder();
  return (
    <details open className="group w-44 rounded-md border border-line bg-surface">
      <summary className="flex min-h-9 list-none items-center gap-2 px-3 text-sm font-medium [&::-webkit-details-marker]:hidden">
        <Plus aria-hidden className="size-4" />
        {BUILDER.addStep}
        <ChevronDown aria-hidden className="ms-auto size-4 text-muted group-open:rotate-180" />
      </summary>
      <ul aria-label={BUILDER.addStep} className="max-h-[calc(100dvh-12rem)] overflow-y-auto px-1 pb-1">
        {stepKinds.map((kind) => (
          <li key={kind.type}>
            <button
              type="button"
              draggable
              title={kind.description}
              onDragStart={(event) => event.dataTransfer.setData(KIND_MIME, kind.type)}
              onClick={() => builder.addKind(kind, afterSelected(builder))}
              className="flex min-h-6 w-full cursor-grab items-center gap-2 rounded-sm px-2 text-start text-sm hover:bg-hover"
            >
              <StepIcon name={kind.icon} className="size-4 shrink-0 text-accent" />
              <span className="truncate">{kind.label}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The exit that something was dropped on, or the one to go on at of the step it was dropped on; null: dropped in the open. */
export function dropTarget(event: DragEvent, { flow, factsOf }: BuilderContext): ExitRef | null {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const stepId = under?.closest('[data-step]')?.getAttribute('data-step');
  const step = stepId ? flow.steps[stepId] : undefined;
  if (step === undefined) return null;
  const exit = under?.closest('[data-exit]')?.getAttribute('data-exit');
  return exit ? { stepId: step.id, exit } : exitToContinue(step, factsOf(step).exits);
}
