import type { StepExit } from '@/lib/core/flow/define-step';
import type { Flow, Step } from '@/lib/core/flow/flow';
import { endingWords, isOpenExit, targetOfExit } from './step-facts';

/** A line of the flow told as a list. `exit`: the way that leads here, null where there is only one or none. */
export type OutlineRow =
  | { kind: 'step'; key: string; depth: number; exit: string | null; stepId: string }
  | {
      kind: 'way';
      key: string;
      depth: number;
      from: string;
      exitName: string;
      exit: string;
      /** A step that is told elsewhere; null: `words` say what becomes of the call. */
      to: string | null;
      words: string;
      isOpen: boolean;
    };

type ExitsOf = (step: Step) => readonly StepExit[];
type Telling = { flow: Flow; exitsOf: ExitsOf; told: Set<string>; rows: OutlineRow[] };

/** The flow from its entry on, every step once, and after them the steps that no caller reaches. Only choices indent. */
export function outlineRows(flow: Flow, exitsOf: ExitsOf): { rows: OutlineRow[]; unreached: OutlineRow[] } {
  const told = new Set<string>();
  const rows: OutlineRow[] = [];
  tell({ flow, exitsOf, told, rows }, flow.entry);
  const unreached: OutlineRow[] = [];
  for (const stepId of Object.keys(flow.steps)) {
    if (!told.has(stepId)) tell({ flow, exitsOf, told, rows: unreached }, stepId);
  }
  return { rows, unreached };
}

type Waiting = { stepId: string; depth: number; exit: string | null } | { row: OutlineRow };

/** With its own stack: a chain of hundreds of steps is no deep recursion. */
function tell({ flow, exitsOf, told, rows }: Telling, entry: string): void {
  const waiting: Waiting[] = [{ stepId: entry, depth: 0, exit: null }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('row' in next) {
      rows.push(next.row);
      continue;
    }
    const { stepId, depth, exit } = next;
    const step = flow.steps[stepId];
    if (step === undefined || told.has(stepId)) continue;
    told.add(stepId);
    rows.push({ kind: 'step', key: stepId, depth, exit, stepId });
    waiting.push(...waysOf(flow, step, depth, exitsOf(step), told).reverse());
  }
}

function waysOf(
  flow: Flow,
  step: Step,
  depth: number,
  exits: readonly StepExit[],
  told: ReadonlySet<string>,
): Waiting[] {
  const claimed = new Set(told);
  const below = exits.length > 1 ? depth + 1 : depth;
  return exits.map((exit) => {
    const to = targetOfExit(step, exit.name);
    if (typeof to === 'string' && Object.hasOwn(flow.steps, to) && !claimed.has(to)) {
      claimed.add(to);
      return { stepId: to, depth: below, exit: exits.length > 1 ? exit.label : null };
    }
    return { row: wayRow(flow, step, below, exit, exits) };
  });
}

function wayRow(flow: Flow, step: Step, depth: number, exit: StepExit, exits: readonly StepExit[]): OutlineRow {
  const target = targetOfExit(step, exit.name);
  return {
    kind: 'way',
    key: `${step.id}/${exit.name}`,
    depth,
    from: step.id,
    exitName: exit.name,
    exit: exit.label,
    to: typeof target === 'string' && Object.hasOwn(flow.steps, target) ? target : null,
    words: endingWords(step, exit, exits),
    isOpen: isOpenExit(step, exit),
  };
}
