'use client';

import { createContext, useContext } from 'react';
import type { FlowFinding } from '@/lib/core/flow/check-flow';
import type { StepKind } from '@/lib/core/flow/define-step';
import type { ExitRef, FlowEdit } from '@/lib/core/flow/edit-flow';
import type { Flow, Step } from '@/lib/core/flow/flow';
import type { StarterIds } from '@/lib/core/flow/new-step';
import type { Catalog } from '../../catalog';
import type { StepFacts } from '../step-facts';

/** What every part of the builder works with. */
export type BuilderContext = {
  flow: Flow;
  catalog: Catalog;
  ids: StarterIds;
  mayChange: boolean;
  factsOf: (step: Step) => StepFacts;
  /** By step id; the flow's own under the empty id. */
  findings: ReadonlyMap<string, readonly FlowFinding[]>;
  selectedIds: readonly string[];
  select: (stepIds: readonly string[]) => void;
  /** Selects a step and brings it into view. */
  show: (stepId: string) => void;
  edit: (edit: FlowEdit, mergeKey?: string) => void;
  pause: () => void;
  /** Asks for a kind and adds a step of it, at the exit if there is one. */
  askForStep: (after: ExitRef | null) => void;
  /** Adds a step of the kind and chooses it. */
  addKind: (kind: StepKind, after: ExitRef | null) => void;
  /** Deletes steps, with a way back. */
  remove: (stepIds: readonly string[]) => void;
  paste: (steps: readonly Step[]) => void;
};

const Context = createContext<BuilderContext | null>(null);

export const BuilderProvider = Context.Provider;

export function useBuilder(): BuilderContext {
  const context = useContext(Context);
  if (context === null) throw new Error('This part stands outside the builder.');
  return context;
}
