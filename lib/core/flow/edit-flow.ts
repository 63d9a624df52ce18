import type { Flow, Step } from './flow';
import { findStepKind } from './steps/registry';

/** A change of a flow that somebody makes in an editor. */
export type FlowEdit =
  /** `after`: put in at that exit, which from then on leads to the new step; what it led to follows the new step's first open exit. */
  | { kind: 'add'; step: Step; after: ExitRef | null }
  /** `to`: a step, null for the end of the call, undefined for not connected. */
  | { kind: 'connect'; from: ExitRef; to: string | null | undefined }
  | { kind: 'rename'; stepId: string; name: string }
  /** `movedExits`: exits that have another name from now on (old → new) and keep their connection. */
  | { kind: 'configure'; stepId: string; config: Step['config']; movedExits?: Readonly<Record<string, string>> }
  | { kind: 'begin'; stepId: string }
  | { kind: 'remove'; stepIds: readonly string[] }
  /** Steps of this flow or another, with connections among themselves; they get new ids. */
  | { kind: 'paste'; steps: readonly Step[] };

export type ExitRef = { stepId: string; exit: string };

/** Longest id that flowSchema takes. */
const STEP_ID_CHARACTERS_MAX = 40;

/**
 * The flow after the change; the same object when the change changes nothing or cannot be made (an unknown step, the last one removed).
 * A flow that flowSchema accepts stays one. Never changes its arguments.
 */
export function editFlow(flow: Flow, edit: FlowEdit): Flow {
  switch (edit.kind) {
    case 'add':
      return addStep(flow, edit.step, edit.after);
    case 'connect':
      return connect(flow, edit.from, edit.to);
    case 'rename':
      return renameStep(flow, edit.stepId, edit.name);
    case 'configure':
      return configure(flow, edit);
    case 'begin':
      return has(flow, edit.stepId) && flow.entry !== edit.stepId ? { ...flow, entry: edit.stepId } : flow;
    case 'remove':
      return removeSteps(flow, edit.stepIds);
    case 'paste':
      return pasteSteps(flow, edit.steps);
  }
}

/** The id that the next step of a kind gets: `menu-1`, `menu-2` …, the first that is free. */
export function freeStepId(flow: Pick<Flow, 'steps'>, type: string): string {
  const base =
    type
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'step';
  for (let number = 1; ; number++) {
    const id = `${base.slice(0, STEP_ID_CHARACTERS_MAX - 6)}-${number}`;
    if (!Object.hasOwn(flow.steps, id)) return id;
  }
}

function has(flow: Flow, stepId: string): boolean {
  return Object.hasOwn(flow.steps, stepId);
}

function withStep(flow: Flow, step: Step): Flow {
  return { ...flow, steps: { ...flow.steps, [step.id]: step } };
}

function addStep(flow: Flow, step: Step, after: ExitRef | null): Flow {
  if (has(flow, step.id)) return flow;
  const before = after === null ? undefined : flow.steps[after.stepId];
  if (after === null || before === undefined) return withStep(flow, step);
  const onward = Object.hasOwn(before.exits, after.exit) ? before.exits[after.exit] : undefined;
  const added = typeof onward === 'string' ? leadOn(step, onward) : step;
  return connect(withStep(flow, added), after, step.id);
}

/** The step with its first exit that was left open leading on, so that putting it in between breaks no way. */
function leadOn(step: Step, to: string): Step {
  const open = findStepKind(step.type)
    ?.draftExits(step.config)
    .find(({ name }) => !Object.hasOwn(step.exits, name));
  return open === undefined ? step : { ...step, exits: { ...step.exits, [open.name]: to } };
}

function connect(flow: Flow, { stepId, exit }: ExitRef, to: string | null | undefined): Flow {
  const step = flow.steps[stepId];
  if (step === undefined || (typeof to === 'string' && !has(flow, to))) return flow;
  const current = Object.hasOwn(step.exits, exit) ? step.exits[exit] : undefined;
  if (current === to) return flow;
  const others = Object.fromEntries(Object.entries(step.exits).filter(([name]) => name !== exit));
  return withStep(flow, { ...step, exits: to === undefined ? others : { ...others, [exit]: to } });
}

function renameStep(flow: Flow, stepId: string, name: string): Flow {
  const step = flow.steps[stepId];
  const kept = name.slice(0, 80);
  if (step === undefined || step.name === kept || kept.trim() === '') return flow;
  return withStep(flow, { ...step, name: kept });
}

function configure(flow: Flow, edit: Extract<FlowEdit, { kind: 'configure' }>): Flow {
  const step = flow.steps[edit.stepId];
  if (step === undefined) return flow;
  const moved = edit.movedExits ?? {};
  const exits = Object.entries(step.exits).map(([name, to]) => [Object.hasOwn(moved, name) ? moved[name] : name, to]);
  const configured: Step = { ...step, config: edit.config, exits: Object.fromEntries(exits) };
  return withStep(flow, withoutStaleExits(configured));
}

/** Connections of exits that a complete config no longer has would only be warned about. */
function withoutStaleExits(step: Step): Step {
  const parsed = findStepKind(step.type)?.parse(step.config);
  if (!parsed?.ok) return step;
  const names = new Set(parsed.step.exits.map(({ name }) => name));
  const kept = Object.entries(step.exits).filter(([name]) => names.has(name));
  return { ...step, exits: Object.fromEntries(kept) };
}

/** Ways to a removed step go where that step led when it led to one place only; else they are open again. */
function removeSteps(flow: Flow, stepIds: readonly string[]): Flow {
  let result = flow;
  for (const stepId of stepIds) result = removeStep(result, stepId);
  return result;
}

function removeStep(flow: Flow, stepId: string): Flow {
  const removed = flow.steps[stepId];
  if (removed === undefined || Object.keys(flow.steps).length === 1) return flow;
  const onward = [...new Set(Object.values(removed.exits))].filter(
    (to) => to === null || (to !== stepId && has(flow, to)),
  );
  const heir = onward.length === 1 ? onward[0] : undefined;
  const steps: Record<string, Step> = {};
  for (const [id, step] of Object.entries(flow.steps)) {
    if (id !== stepId) steps[id] = rerouted(step, stepId, heir);
  }
  const next = onward.find((to) => typeof to === 'string') ?? Object.keys(steps)[0] ?? flow.entry;
  return { ...flow, steps, entry: flow.entry === stepId ? next : flow.entry };
}

function rerouted(step: Step, from: string, to: string | null | undefined): Step {
  const entries = Object.entries(step.exits);
  if (!entries.some(([, target]) => target === from)) return step;
  const kept = entries.flatMap(([name, target]): [string, string | null][] => {
    if (target !== from) return [[name, target]];
    return to === undefined ? [] : [[name, to]];
  });
  return { ...step, exits: Object.fromEntries(kept) };
}

function pasteSteps(flow: Flow, pasted: readonly Step[]): Flow {
  const ids = new Map<string, string>();
  let result = flow;
  for (const step of pasted) {
    const id = freeStepId(result, step.type);
    ids.set(step.id, id);
    result = withStep(result, { ...step, id, exits: {} });
  }
  for (const step of pasted) {
    const id = ids.get(step.id);
    const copy = id === undefined ? undefined : result.steps[id];
    if (copy !== undefined) result = withStep(result, { ...copy, exits: exitsAmong(step.exits, ids) });
  }
  return result;
}

/** Connections among the pasted steps and ends of the call are kept; ways to other steps are open. */
function exitsAmong(exits: Step['exits'], ids: ReadonlyMap<string, string>): Step['exits'] {
  const kept = Object.entries(exits).flatMap(([name, to]): [string, string | null][] => {
    if (to === null) return [[name, null]];
    const target = ids.get(to);
    return target === undefined ? [] : [[name, target]];
  });
  return Object.fromEntries(kept);
}
