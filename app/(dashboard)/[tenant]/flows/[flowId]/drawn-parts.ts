import type { Edge } from '@xyflow/react';
import type { StepNodeType } from './_components/step-node';
import { type DrawingMarks, type FlowDrawing, wayId } from './flow-drawing';
import { nodeOfStep } from './node-of-step';

/** The steps and ways of a drawing as the canvas' library wants them. What leads to no drawn step is no way. */
export function drawnParts(drawing: FlowDrawing, marks: DrawingMarks): { nodes: StepNodeType[]; edges: Edge[] } {
  const ids = new Set(drawing.steps.map(({ id }) => id));
  const nodes = drawing.steps.map((step) => {
    const { id, facts, place } = step;
    return nodeOfStep(
      { step, facts, isEntry: drawing.entry === id, level: null, mark: marks.steps[id] ?? null },
      place,
      false,
    );
  });
  const edges = drawing.steps.flatMap(({ id, exits, facts }) =>
    facts.exits.flatMap(({ name }): Edge[] => {
      const target = Object.hasOwn(exits, name) ? exits[name] : null;
      if (typeof target !== 'string' || !ids.has(target)) return [];
      const mark = marks.ways[wayId(id, name)];
      const way: Edge = { id: wayId(id, name), source: id, sourceHandle: name, target, targetHandle: 'in' };
      return [mark === undefined ? way : { ...way, className: `way-${mark}`, zIndex: 1 }];
    }),
  );
  return { nodes, edges: [...edges, ...formerWays(drawing, ids)] };
}

function formerWays({ formerWays: ways, steps }: FlowDrawing, ids: ReadonlySet<string>): Edge[] {
  const exits = new Map(steps.map(({ id, facts }) => [id, new Set(facts.exits.map(({ name }) => name))]));
  return ways
    .filter(({ from, exit, to }) => ids.has(to) && exits.get(from)?.has(exit) === true)
    .map(({ from, exit, to }) => ({
      id: `${wayId(from, exit)} before`,
      source: from,
      sourceHandle: exit,
      target: to,
      targetHandle: 'in',
      className: 'way-removed',
    }));
}
