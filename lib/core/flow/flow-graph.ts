import type { ParsedStep, StepKind } from './define-step';
import type { Flow, Step } from './flow';
import { findStepKind } from './steps/registry';

/** Where an exit leads: a step, null for the end of the call, undefined when nothing was said. */
export type Link = { exit: string; label: string; to: string | null | undefined };

/** A step as the checks see it; `parsed` null: its kind is unknown or its config is wrong, and `problems` say so. */
export type ReadStep = {
  id: string;
  step: Step;
  kind: StepKind | null;
  parsed: ParsedStep | null;
  problems: readonly string[];
  links: readonly Link[];
};

/** A flow with every step read and every exit followed, once, for all the checks. */
export type FlowGraph = {
  flow: Flow;
  steps: readonly ReadStep[];
  byId: ReadonlyMap<string, ReadStep>;
  /** Ids of the steps that a caller can come to. */
  reached: ReadonlySet<string>;
};

/** Never throws, whatever the flow holds. */
export function readFlowGraph(flow: Flow): FlowGraph {
  const steps = Object.entries(flow.steps).map(([id, step]) => readStep(id, step));
  const byId = new Map(steps.map((each) => [each.id, each]));
  return { flow, steps, byId, reached: reachableFrom(flow.entry, byId) };
}

/** Every step that can be come to from `entry`, itself included; `follows` leaves ways out. */
export function reachableFrom(
  entry: string,
  byId: ReadonlyMap<string, ReadStep>,
  follows: (step: ReadStep, link: Link) => boolean = () => true,
): Set<string> {
  const reached = new Set<string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const from = byId.get(id);
    if (from === undefined || reached.has(id)) continue;
    reached.add(id);
    for (const link of from.links) if (typeof link.to === 'string' && follows(from, link)) waiting.push(link.to);
  }
  return reached;
}

/** Groups of steps of `ids` that lead to one another without leaving `ids`, each in the order of `ids`. */
export function circlesAmong(
  ids: readonly string[],
  byId: ReadonlyMap<string, ReadStep>,
  follows: (step: ReadStep, link: Link) => boolean = () => true,
): string[][] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const next = ids.map((id) => targetsWithin(id, byId, place, follows));
  return components(next)
    .filter((group) => group.length > 1 || next[group[0] ?? 0]?.includes(group[0] ?? 0))
    .map((group) => group.sort((left, right) => left - right))
    .sort((left, right) => (left[0] ?? 0) - (right[0] ?? 0))
    .map((group) => group.map((index) => ids[index] ?? ''));
}

function readStep(id: string, step: Step): ReadStep {
  const kind = findStepKind(step.type);
  const nothing = { id, step, kind, parsed: null, links: [] };
  if (kind === null) return { ...nothing, problems: [`There is no kind of step called ${step.type}.`] };
  const result = kind.parse(step.config);
  if (!result.ok) return { ...nothing, problems: result.problems };
  return { ...nothing, parsed: result.step, problems: [], links: linksOf(step, result.step) };
}

function linksOf(step: Step, parsed: ParsedStep): Link[] {
  const targetOf = (name: string, depth = 0): string | null | undefined => {
    if (Object.hasOwn(step.exits, name)) return step.exits[name];
    const unconnected = parsed.exits.find((exit) => exit.name === name)?.unconnected;
    if (unconnected === undefined || depth > parsed.exits.length) return undefined;
    return unconnected.kind === 'hangUp' ? null : targetOf(unconnected.exit, depth + 1);
  };
  return parsed.exits.map(({ name, label }) => ({ exit: name, label, to: targetOf(name) }));
}

function targetsWithin(
  id: string,
  byId: ReadonlyMap<string, ReadStep>,
  place: ReadonlyMap<string, number>,
  follows: (step: ReadStep, link: Link) => boolean,
): number[] {
  const step = byId.get(id);
  return (step?.links ?? []).flatMap((link) => {
    const target = typeof link.to === 'string' ? place.get(link.to) : undefined;
    return target !== undefined && step !== undefined && follows(step, link) ? [target] : [];
  });
}

/** Groups of nodes that reach one another: what a node reaches and what reaches it. */
function components(next: readonly (readonly number[])[]): number[][] {
  const before: number[][] = next.map(() => []);
  for (const [from, targets] of next.entries()) for (const to of targets) before[to]?.push(from);
  const grouped = new Set<number>();
  return next.flatMap((_, node) => {
    if (grouped.has(node)) return [];
    const ahead = passedFrom(node, next);
    const group = [...passedFrom(node, before)].filter((other) => ahead.has(other));
    for (const member of group) grouped.add(member);
    return [group];
  });
}

function passedFrom(start: number, next: readonly (readonly number[])[]): Set<number> {
  const passed = new Set([start]);
  for (const node of passed) for (const to of next[node] ?? []) passed.add(to);
  return passed;
}
