'use client';

import '@xyflow/react/dist/base.css';
import './canvas.css';
import { Background, Panel, ReactFlow, type ReactFlowInstance, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useEffect, useId, useMemo, useRef } from 'react';
import { DRAWING } from '../drawing-strings';
import { drawnParts } from '../drawn-parts';
import { firstViewport } from '../first-viewport';
import type { DrawingMarks, FlowDrawing } from '../flow-drawing';
import { prefersLessMotion } from './prefers-less-motion';
import { StepNode, type StepNodeType } from './step-node';
import { EDGE_OPTIONS, EDGE_TYPES } from './way-edge';
import { ZoomControls } from './zoom-controls';

export type DrawingCanvasProps = {
  drawing: FlowDrawing;
  marks: DrawingMarks;
  /** The step that is kept in sight; null: the reader looks where they like. */
  followId: string | null;
  /** Where a drawing that is too large to be read as a whole is opened; the entry unless said. */
  startId?: string;
  label?: string;
};

const NODE_TYPES = { step: StepNode };
const FREE = { left: 32, right: 32, bottom: 56 } as const;
const FIT = { padding: 0.08, maxZoom: 1 } as const;
const HINTS = { 'node.a11yDescription.default': DRAWING.nodeHint };
/** Above this many only the steps in sight are drawn; below it all are, so that Tab reaches each. */
const ALL_DRAWN_MAX = 80;
const FOLLOW_MS = 350;

/** A flow to be looked at, not edited: it can be moved about and zoomed, marks light it up, and it follows a call. */
export function DrawingCanvas(props: DrawingCanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing({ drawing, marks, followId, startId = drawing.entry, label = DRAWING.label }: DrawingCanvasProps) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const { nodes, edges } = useMemo(() => drawnParts(drawing, marks), [drawing, marks]);
  useFollowing(followId);
  return (
    <div ref={place} className="h-full">
      <ReactFlow<StepNodeType>
        id={id}
        aria-label={label}
        ariaLabelConfig={HINTS}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        defaultEdgeOptions={EDGE_OPTIONS}
        onInit={(ready) => openAt(ready, drawing, startId, place.current)}
        onlyRenderVisibleElements={nodes.length > ALL_DRAWN_MAX}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        minZoom={0.1}
        maxZoom={1.5}
      >
        <Background gap={20} size={1.5} />
        <Panel position="bottom-left">
          <ZoomControls fit={FIT} />
        </Panel>
      </ReactFlow>
    </div>
  );
}

function openAt(
  instance: ReactFlowInstance<StepNodeType>,
  { steps }: FlowDrawing,
  startId: string,
  canvas: Element | null,
): void {
  const first = (steps.find(({ id }) => id === startId) ?? steps[0])?.place;
  const size = canvas?.getBoundingClientRect();
  if (first === undefined || size === undefined) return;
  const bounds = instance.getNodesBounds(instance.getNodes());
  instance.setViewport(firstViewport({ bounds, first, size, free: FREE }));
}

/** Moves gently to a step that is to be followed; at once where less motion is asked for. */
function useFollowing(followId: string | null): void {
  const { getNode, getZoom, setCenter } = useReactFlow<StepNodeType>();
  useEffect(() => {
    const node = followId === null ? undefined : getNode(followId);
    if (node === undefined) return;
    const { x, y } = node.position;
    const at = [x + (node.width ?? 0) / 2, y + (node.height ?? 0) / 2] as const;
    setCenter(...at, { zoom: getZoom(), duration: prefersLessMotion() ? 0 : FOLLOW_MS });
  }, [followId, getNode, getZoom, setCenter]);
}
