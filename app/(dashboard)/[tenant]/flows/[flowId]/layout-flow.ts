import type { Flow, Step } from '@/lib/core/flow/flow';
import { placeColumns } from './place-columns';
import { rankSteps, type Way } from './rank-steps';

/** Measures of a drawn step in px; step-node.tsx draws to them, so that nothing needs to be measured in the browser. */
export const NODE = { width: 264, head: 96, row: 26, foot: 8 } as const;

export type Place = { x: number; y: number; width: number; height: number };

type FormerWay = { from: string; exit: string; to: string };

type ExitsOf = (step: Step) => readonly { name: string }[];

const MARGIN = 24;
const BETWEEN_COLUMNS = 96;

export function nodeHeight(exits: number): number {
  return NODE.head + exits * NODE.row + NODE.foot;
}

/** Y of an exit's handle within its node. */
export function handleY(index: number): number {
  return NODE.head + index * NODE.row + NODE.row / 2;
}

/** What the layout depends on, as a text: the same text, the same places. */
export function layoutKey(flow: Flow, exitsOf: ExitsOf): string {
  const parts = Object.values(flow.steps).map((step) => {
    const exits = exitsOf(step).map(({ name }) => `${name}>${step.exits[name] ?? ''}`);
    return `${step.id}:${exits.join(',')}`;
  });
  return `${flow.entry};${parts.join(';')}`;
}

/**
 * A place for every step, from the entry to the right, so that ways are short and cross little. Our own, since a general library took a third
 * of a second for 500 steps at every opening and every change of shape; this takes some milliseconds. `former`: ways that are gone and count
 * here, so that a step which is only shown beside the others stands where it stood.
 */
export function layoutFlow(flow: Flow, exitsOf: ExitsOf, former: readonly FormerWay[] = []): Map<string, Place> {
  const steps = entryFirst(flow);
  const ways = steps.flatMap((step) => waysOf(flow, step, exitsOf(step), former));
  const ids = steps.map(({ id }) => id);
  const ranks = rankSteps(ids, byStart(ids, ways));
  const heights = new Map(steps.map((step) => [step.id, nodeHeight(exitsOf(step).length)]));
  const tops = placeColumns({ ranks, ways, heights, inAt: NODE.head / 2, outAt: handleY });
  const top = Math.min(...ids.map((id) => tops.get(id) ?? 0));
  return new Map(
    steps.map(({ id }) => {
      const x = MARGIN + (ranks.get(id) ?? 0) * (NODE.width + BETWEEN_COLUMNS);
      const y = MARGIN + Math.round((tops.get(id) ?? 0) - top);
      return [id, { x, y, width: NODE.width, height: heights.get(id) ?? NODE.head }];
    }),
  );
}

function waysOf(flow: Flow, step: Step, exits: readonly { name: string }[], former: readonly FormerWay[]): Way[] {
  return exits.flatMap(({ name }, exit) => {
    const gone = former.filter((way) => way.from === step.id && way.exit === name).map(({ to }) => to);
    const now = Object.hasOwn(step.exits, name) ? step.exits[name] : null;
    const targets = new Set(typeof now === 'string' ? [now, ...gone] : gone);
    return [...targets]
      .filter((to) => to !== step.id && Object.hasOwn(flow.steps, to))
      .map((to) => ({ from: step.id, exit, to }));
  });
}

function byStart(ids: readonly string[], ways: readonly Way[]): Map<string, Way[]> {
  const groups = new Map<string, Way[]>(ids.map((id) => [id, []]));
  for (const way of ways) groups.get(way.from)?.push(way);
  return groups;
}

function entryFirst(flow: Flow): Step[] {
  const steps = Object.values(flow.steps);
  return steps.sort((left, right) => Number(right.id === flow.entry) - Number(left.id === flow.entry));
}
