import dagre from '@dagrejs/dagre';
import type { Flow, Step } from '@/lib/core/flow/flow';

/** Measures of a drawn step in px; step-node.tsx draws to them, so that nothing needs to be measured in the browser. */
export const NODE = { width: 264, head: 96, row: 26, foot: 8 } as const;

export type Place = { x: number; y: number; width: number; height: number };

type ExitsOf = (step: Step) => readonly { name: string }[];

/** Above this many steps the layout takes the quicker way of ranking; its drawing is a little wider. */
const QUICK_ABOVE = 150;

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

/** A place for every step, from the entry to the right, so that lines cross as little as possible. */
export function layoutFlow(flow: Flow, exitsOf: ExitsOf): Map<string, Place> {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  const steps = entryFirst(flow);
  const ranker = steps.length > QUICK_ABOVE ? 'longest-path' : 'network-simplex';
  graph.setGraph({ rankdir: 'LR', nodesep: 28, ranksep: 96, marginx: 24, marginy: 24, ranker });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const step of steps) {
    graph.setNode(step.id, { width: NODE.width, height: nodeHeight(exitsOf(step).length) });
  }
  for (const step of steps) {
    for (const { name } of exitsOf(step)) {
      const to = Object.hasOwn(step.exits, name) ? step.exits[name] : undefined;
      if (typeof to === 'string' && Object.hasOwn(flow.steps, to)) graph.setEdge(step.id, to, {}, name);
    }
  }
  dagre.layout(graph);
  return new Map(
    steps.map((step) => {
      const { x, y, width, height } = graph.node(step.id);
      return [step.id, { x: x - width / 2, y: y - height / 2, width, height }];
    }),
  );
}

function entryFirst(flow: Flow): Step[] {
  const steps = Object.values(flow.steps);
  return steps.sort((left, right) => Number(right.id === flow.entry) - Number(left.id === flow.entry));
}
