import { editFlow, type FlowEdit } from './edit-flow';
import type { Flow } from './flow';

/** What is being edited, with what it was before and what was taken back. Flows share what they have in common. */
export type EditHistory = {
  past: readonly Flow[];
  present: Flow;
  future: readonly Flow[];
  /** Edits that follow one another with the same key are one: typing a sentence is taken back at once. null: the next begins a new one. */
  mergeKey: string | null;
};

export type HistoryAction =
  | { kind: 'edit'; edit: FlowEdit; mergeKey?: string }
  /** What follows is a new edit, although its key is the same. */
  | { kind: 'pause' }
  | { kind: 'undo' }
  | { kind: 'redo' };

/** Steps back that are kept. */
const UNDO_MAX = 200;

export function beginHistory(flow: Flow): EditHistory {
  return { past: [], present: flow, future: [], mergeKey: null };
}

/** The history after the action; the same object when nothing changed. Undo gives back the very flow that was there before. */
export function editHistory(history: EditHistory, action: HistoryAction): EditHistory {
  switch (action.kind) {
    case 'edit':
      return afterEdit(history, action);
    case 'pause':
      return history.mergeKey === null ? history : { ...history, mergeKey: null };
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
  }
}

function afterEdit(history: EditHistory, action: Extract<HistoryAction, { kind: 'edit' }>): EditHistory {
  const present = editFlow(history.present, action.edit);
  if (present === history.present) return history;
  const mergeKey = action.mergeKey ?? null;
  const isMerged = mergeKey !== null && mergeKey === history.mergeKey;
  const past = isMerged ? history.past : [...history.past, history.present].slice(-UNDO_MAX);
  return { past, present, future: [], mergeKey };
}

function undo({ past, present, future }: EditHistory): EditHistory {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, mergeKey: null };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], mergeKey: null };
}

function redo({ past, present, future }: EditHistory): EditHistory {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future, mergeKey: null };
  return { past: [...past, present], present: next, future: rest, mergeKey: null };
}
