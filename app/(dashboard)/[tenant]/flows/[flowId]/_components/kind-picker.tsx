'use client';

import { useState } from 'react';
import { Dialog } from '@/app/_components/dialog';
import { controlClasses } from '@/app/_components/field';
import type { StepKind } from '@/lib/core/flow/define-step';
import { stepKinds } from '@/lib/core/flow/steps/registry';
import { BUILDER } from '../builder-strings';
import { useBuilder } from './builder-context';
import { StepIcon } from './step-icon';
import type { Ask } from './use-flow-editor';

type KindPickerProps = { ask: Ask; onClose: () => void; onPick: (kind: StepKind) => void };

/** Which kind of step is wanted. Typing narrows the list, Enter takes its first. */
export function KindPicker({ ask, onClose, onPick }: KindPickerProps) {
  return (
    <Dialog
      title={BUILDER.newStepTitle}
      description={useAskSentence(ask)}
      closeLabel={BUILDER.close}
      isOpen={ask !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <KindList onPick={onPick} />
    </Dialog>
  );
}

function useAskSentence(ask: Ask): string {
  const { flow, factsOf } = useBuilder();
  const step = ask?.after ? flow.steps[ask.after.stepId] : undefined;
  if (!ask?.after || step === undefined) return BUILDER.newStepLoose;
  const exit = factsOf(step).exits.find(({ name }) => name === ask.after?.exit);
  return BUILDER.newStepAfter(step.name, exit?.label ?? ask.after.exit);
}

function KindList({ onPick }: { onPick: (kind: StepKind) => void }) {
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const found = stepKinds.filter(({ label, description }) => `${label} ${description}`.toLowerCase().includes(wanted));
  const first = found[0];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (first !== undefined) onPick(first);
      }}
    >
      <input
        aria-label={BUILDER.kindSearch}
        placeholder={BUILDER.kindSearch}
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        className={controlClasses}
      />
      {first === undefined ? <p className="p-2 text-sm text-muted">{BUILDER.noKind}</p> : null}
      <ul className="mt-2 grid gap-1 sm:grid-cols-2">
        {found.map((kind) => (
          <li key={kind.type}>
            <button
              type="button"
              onClick={() => onPick(kind)}
              className="touch-target flex h-full w-full items-start gap-3 rounded-md p-2 text-start hover:bg-hover"
            >
              <StepIcon name={kind.icon} className="mt-0.5 size-4 shrink-0 text-accent" />
              <span className="min-w-0">
                <span className="block text-sm font-medium">{kind.label}</span>
                <span className="block text-xs text-muted">{kind.description}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
