'use client';

import '@xyflow/react/dist/base.css';
import './canvas.css';
import {
  Background,
  ConnectionLineType,
  MiniMap,
  type NodeChange,
  Panel,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
} from '@xyflow/react';
import { type DragEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { findStepKind } from '@/lib/core/flow/steps/registry';
import { BUILDER } from '../builder-strings';
import { firstViewport } from '../first-viewport';
import { type BuilderContext, useBuilder } from './builder-context';
import { CanvasControls } from './canvas-controls';
import { dropTarget, KIND_MIME, Palette } from './palette';
import { onRevealStep } from './reveal-step';
import { StepNode, type StepNodeType } from './step-node';
import { type Moved, useCanvasParts } from './use-canvas-parts';
import { useConnecting } from './use-connecting';
import { EDGE_OPTIONS, EDGE_TYPES } from './way-edge';

const NODE_TYPES = { step: StepNode };
const NOT_MOVED: Moved = new Map();

export function Canvas() {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  );
}

/** The flow as a drawing. Places are worked out, not stored: a step that is moved stays there until the flow's shape changes. */
function Drawing() {
  const builder = useBuilder();
  const [moved, setMoved] = useState<Moved>(NOT_MOVED);
  const [isMapShown, setMapShown] = useState(false);
  const { nodes, edges, layout } = useCanvasParts(moved);
  const instance = useRef<ReactFlowInstance<StepNodeType> | null>(null);
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new shape puts every step in its place again.
  useEffect(() => setMoved(NOT_MOVED), [layout]);
  useReveal(instance);

  const onNodesChange = useNodeChanges(builder, setMoved);
  const connecting = useConnecting(builder);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: steps are dropped here with a mouse; the keyboard has the list's buttons.
    <div
      ref={place}
      className="relative min-h-0 flex-1"
      onDragOver={(event) => event.dataTransfer.types.includes(KIND_MIME) && event.preventDefault()}
      onDrop={(event) => dropKind(event, builder)}
      onKeyDown={focusPanel}
    >
      <ReactFlow<StepNodeType>
        aria-label={BUILDER.flow}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={onNodesChange}
        {...connecting}
        onInit={(ready) => {
          instance.current = ready;
          openAt(ready, builder.flow.entry, place.current);
        }}
        onlyRenderVisibleElements
        deleteKeyCode={null}
        edgesFocusable={false}
        nodesConnectable={builder.mayChange}
        edgesReconnectable={builder.mayChange}
        connectionLineType={ConnectionLineType.SmoothStep}
        defaultEdgeOptions={EDGE_OPTIONS}
        minZoom={0.1}
        maxZoom={1.5}
        connectionRadius={28}
      >
        <Background gap={20} size={1.5} />
        {builder.mayChange ? (
          <Panel position="top-left">
            <Palette />
          </Panel>
        ) : null}
        <Panel position="bottom-left">
          <CanvasControls
            onTidy={() => setMoved(NOT_MOVED)}
            isMoved={moved.size > 0}
            isMapShown={isMapShown}
            onMap={() => setMapShown(!isMapShown)}
          />
        </Panel>
        {isMapShown ? (
          <MiniMap pannable zoomable ariaLabel={BUILDER.map} className="rounded-md border border-line" />
        ) : null}
      </ReactFlow>
    </div>
  );
}

/** What the palette and the controls cover, in px. */
const COVERED = { left: 216, right: 32, bottom: 64 } as const;

function openAt(instance: ReactFlowInstance<StepNodeType>, entry: string, canvas: Element | null): void {
  const nodes = instance.getNodes();
  const first = instance.getNode(entry) ?? nodes[0];
  const size = canvas?.getBoundingClientRect();
  if (first === undefined || size === undefined) return;
  const { width = 0, height = 0 } = first;
  const bounds = instance.getNodesBounds(nodes);
  instance.setViewport(firstViewport({ bounds, first: { ...first.position, width, height }, size, free: COVERED }));
}

function useReveal(instance: { current: ReactFlowInstance<StepNodeType> | null }): void {
  useEffect(
    () =>
      onRevealStep((stepId) => {
        const flow = instance.current;
        const node = flow?.getNode(stepId);
        if (!flow || node === undefined) return;
        const { x, y } = node.position;
        const zoom = Math.max(flow.getZoom(), 0.8);
        flow.setCenter(x + (node.width ?? 0) / 2, y + (node.height ?? 0) / 2, { zoom, duration: 180 });
      }),
    [instance],
  );
}

/** Selecting and moving; sizes are known and need no telling. */
function useNodeChanges({ select, selectedIds }: BuilderContext, setMoved: (change: (moved: Moved) => Moved) => void) {
  const chosen = useRef(selectedIds);
  chosen.current = selectedIds;
  return useCallback(
    (changes: NodeChange<StepNodeType>[]) => {
      const places = changes.flatMap((change) =>
        change.type === 'position' && change.position !== undefined ? [[change.id, change.position] as const] : [],
      );
      if (places.length > 0) setMoved((moved) => new Map([...moved, ...places]));
      const selects = changes.filter((change) => change.type === 'select');
      if (selects.length === 0) return;
      const next = new Set(chosen.current);
      for (const { id, selected } of selects) {
        if (selected) next.add(id);
        else next.delete(id);
      }
      select([...next]);
    },
    [select, setMoved],
  );
}

function dropKind(event: DragEvent, builder: BuilderContext): void {
  const kind = findStepKind(event.dataTransfer.getData(KIND_MIME));
  if (kind === null) return;
  event.preventDefault();
  builder.addKind(kind, dropTarget(event, builder));
}

/** Enter on a step chooses it and goes to its panel. */
function focusPanel(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.target instanceof Element) || !event.target.matches('.react-flow__node')) return;
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById('step-name')?.focus()));
}
