'use client';

import type { Edge } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { wayId } from '../flow-drawing';
import { layoutFlow, layoutKey, NODE, type Place } from '../layout-flow';
import { nodeOfStep } from '../node-of-step';
import { targetOfExit } from '../step-facts';
import { type BuilderContext, useBuilder } from './builder-context';
import type { StepNodeType } from './step-node';

export type Moved = ReadonlyMap<string, { x: number; y: number }>;

/** The drawing of the flow: steps in their places and the ways between them. What did not change is the same object, so it is not drawn again. */
export function useCanvasParts(moved: Moved): { nodes: StepNodeType[]; edges: Edge[]; layout: string } {
  const builder = useBuilder();
  const { flow, factsOf } = builder;
  const layout = layoutKey(flow, (step) => factsOf(step).exits);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the layout depends on.
  const places = useMemo(() => layoutFlow(flow, (step) => factsOf(step).exits), [layout]);
  const knownNodes = useRef(new Map<string, StepNodeType>());
  const knownEdges = useRef(new Map<string, Edge>());
  const nodes = useMemo(() => nodesOf(builder, places, moved, knownNodes.current), [builder, places, moved]);
  const edges = useMemo(() => edgesOf({ flow, factsOf }, knownEdges.current), [flow, factsOf]);
  return { nodes, edges, layout };
}

function nodesOf(
  builder: BuilderContext,
  places: ReadonlyMap<string, Place>,
  moved: Moved,
  known: Map<string, StepNodeType>,
): StepNodeType[] {
  const selected = new Set(builder.selectedIds);
  return Object.values(builder.flow.steps).map((step) => {
    const place = places.get(step.id) ?? { x: 0, y: 0, width: NODE.width, height: NODE.head };
    const node = nodeOf(builder, step.id, { ...place, ...moved.get(step.id) }, selected.has(step.id));
    const before = known.get(step.id);
    const kept = before !== undefined && isSame(before, node) ? before : node;
    known.set(step.id, kept);
    return kept;
  });
}

function nodeOf(
  { flow, factsOf, findings }: BuilderContext,
  stepId: string,
  place: Place,
  selected: boolean,
): StepNodeType {
  const step = flow.steps[stepId] ?? { id: stepId, type: '', name: stepId, config: {}, exits: {} };
  const facts = factsOf(step);
  const found = findings.get(stepId) ?? [];
  const isWrong = facts.problems.length > 0 || found.some(({ level }) => level === 'error');
  const level = isWrong ? 'error' : found.length > 0 ? 'warning' : null;
  return nodeOfStep({ step, facts, isEntry: flow.entry === stepId, level, mark: null }, place, selected);
}

function isSame(before: StepNodeType, after: StepNodeType): boolean {
  return (
    before.data.step === after.data.step &&
    before.data.facts === after.data.facts &&
    before.data.isEntry === after.data.isEntry &&
    before.data.level === after.data.level &&
    before.selected === after.selected &&
    before.position.x === after.position.x &&
    before.position.y === after.position.y &&
    before.height === after.height
  );
}

function edgesOf({ flow, factsOf }: Pick<BuilderContext, 'flow' | 'factsOf'>, known: Map<string, Edge>): Edge[] {
  return Object.values(flow.steps).flatMap((step) =>
    factsOf(step).exits.flatMap(({ name }): Edge[] => {
      const target = targetOfExit(step, name);
      if (typeof target !== 'string' || !Object.hasOwn(flow.steps, target)) return [];
      const id = wayId(step.id, name);
      const before = known.get(id);
      if (before?.target === target) return [before];
      const edge: Edge = { id, source: step.id, sourceHandle: name, target, targetHandle: 'in' };
      known.set(id, edge);
      return [edge];
    }),
  );
}
