'use client';

import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { toast } from 'sonner';
import type { StepKind } from '@/lib/core/flow/define-step';
import { type ExitRef, editFlow, type FlowEdit } from '@/lib/core/flow/edit-flow';
import { beginHistory, editHistory } from '@/lib/core/flow/edit-history';
import type { Flow, Step } from '@/lib/core/flow/flow';
import { newStep } from '@/lib/core/flow/new-step';
import { type Catalog, namesOf, starterIds } from '../../catalog';
import { afterSelected } from '../after-selected';
import { BUILDER } from '../builder-strings';
import { stepReader } from '../read-step';
import type { BuilderContext } from './builder-context';
import { revealStep } from './reveal-step';
import { useBuilderKeys } from './use-builder-keys';
import { useFindings } from './use-findings';

type EditorArgs = {
  slug: string;
  flow: Flow;
  openStepId: string | null;
  catalog: Catalog;
  mayChange: boolean;
};

/** `{ after }` while the editor asks which kind of step is wanted. */
export type Ask = { after: ExitRef | null } | null;

/** The flow being edited with its history, what is chosen in it, and the keys that work on both. */
export function useFlowEditor({ slug, flow: first, openStepId, catalog, mayChange }: EditorArgs) {
  const [history, dispatch] = useReducer(editHistory, first, beginHistory);
  const [ask, setAsk] = useState<Ask>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const flow = history.present;
  const { findings, byStep, isChecking } = useFindings(slug, flow);
  const factsOf = useMemo(() => stepReader(namesOf(catalog)), [catalog]);
  const ids = useMemo(() => starterIds(catalog), [catalog]);
  const edit = useCallback(
    (change: FlowEdit, mergeKey?: string) => {
      if (mayChange) dispatch({ kind: 'edit', edit: change, ...(mergeKey === undefined ? {} : { mergeKey }) });
    },
    [mayChange],
  );
  const pause = useCallback(() => dispatch({ kind: 'pause' }), []);
  const undo = useCallback(() => dispatch({ kind: 'undo' }), []);
  const redo = useCallback(() => dispatch({ kind: 'redo' }), []);
  const askForStep = useCallback((after: ExitRef | null) => mayChange && setAsk({ after }), [mayChange]);
  const choice = useChoice(openStepId);
  const operations = useOperations({ flow, ids, edit, undo, choice });
  const add = () => askForStep(afterSelected({ flow, factsOf, selectedIds: choice.selectedIds }));
  const help = () => setHelpOpen(true);
  useEditorKeys({ flow, selectedIds: choice.selectedIds, undo, redo, add, help, ...operations });

  const { selectedIds, select, show } = choice;
  const { addKind, remove, paste } = operations;
  const context: BuilderContext = useMemo(
    () => ({
      ...{ flow, catalog, ids, mayChange, factsOf, findings: byStep },
      ...{ selectedIds, select, show, edit, pause, askForStep, addKind, remove, paste },
    }),
    [
      flow,
      catalog,
      ids,
      mayChange,
      factsOf,
      byStep,
      selectedIds,
      select,
      show,
      edit,
      pause,
      askForStep,
      addKind,
      remove,
      paste,
    ],
  );
  const pick = (kind: StepKind) => {
    setAsk(null);
    addKind(kind, ask?.after ?? null);
  };
  const { past, future } = history;
  const closeAsk = useCallback(() => setAsk(null), []);
  const bounds = { mayUndo: past.length > 0, mayRedo: future.length > 0 };
  const keys = { isOpen: isHelpOpen, onOpenChange: setHelpOpen };
  return { context, findings, isChecking, ask, closeAsk, pick, undo, redo, keys, ...bounds };
}

/** What is chosen in the flow. */
function useChoice(openStepId: string | null) {
  const [selectedIds, select] = useState<readonly string[]>(openStepId === null ? [] : [openStepId]);
  useEffect(() => {
    if (openStepId !== null) revealStep(openStepId);
  }, [openStepId]);
  const show = useCallback((stepId: string) => {
    select([stepId]);
    revealStep(stepId);
  }, []);
  return useMemo(() => ({ selectedIds, select, show }), [selectedIds, show]);
}

type OperationArgs = Pick<BuilderContext, 'flow' | 'ids' | 'edit'> & {
  undo: () => void;
  choice: Pick<BuilderContext, 'select' | 'show'>;
};

/** Edits that also choose what they made, or offer the way back. */
function useOperations({ flow, ids, edit, undo, choice: { select, show } }: OperationArgs) {
  const addKind = useCallback(
    (kind: StepKind, after: ExitRef | null) => {
      const step = newStep(flow, kind, ids);
      edit({ kind: 'add', step, after });
      show(step.id);
    },
    [flow, ids, edit, show],
  );
  const remove = useCallback(
    (stepIds: readonly string[]) => removeSteps(flow, stepIds, edit, undo),
    [flow, edit, undo],
  );
  const paste = useCallback(
    (steps: readonly Step[]) => {
      const pasted = editFlow(flow, { kind: 'paste', steps });
      edit({ kind: 'paste', steps });
      const added = Object.keys(pasted.steps).filter((id) => !Object.hasOwn(flow.steps, id));
      select(added);
      if (added[0] !== undefined) revealStep(added[0]);
    },
    [flow, edit, select],
  );
  return { addKind, remove, paste };
}

type KeyArgs = Pick<BuilderContext, 'flow' | 'selectedIds' | 'remove' | 'paste'> & {
  undo: () => void;
  redo: () => void;
  add: () => void;
  help: () => void;
};

function useEditorKeys({ flow, selectedIds, undo, redo, add, help, remove, paste }: KeyArgs): void {
  const selected = selectedIds.filter((id) => Object.hasOwn(flow.steps, id));
  useBuilderKeys({
    undo,
    redo,
    add,
    help,
    search: () => document.getElementById('step-search')?.focus(),
    remove: () => remove(selected),
    copied: () => selected.flatMap((id) => flow.steps[id] ?? []),
    paste,
  });
}

/** Removes the steps and offers the way back; the last step stays. */
function removeSteps(flow: Flow, ids: readonly string[], edit: BuilderContext['edit'], undo: () => void): void {
  if (ids.length === 0) return;
  if (ids.length >= Object.keys(flow.steps).length) {
    toast(BUILDER.lastStep);
    return;
  }
  edit({ kind: 'remove', stepIds: ids });
  toast(BUILDER.removed(ids.length), { action: { label: BUILDER.undo, onClick: undo } });
}
