'use client';

import { BaseEdge, type EdgeProps, getSmoothStepPath } from '@xyflow/react';

/** Half of the room between two columns. */
const TURN = 48;

export const EDGE_TYPES = { way: WayEdge };
export const EDGE_OPTIONS = { type: 'way', focusable: false } as const;

/** A way from step to step. A long one turns right behind its start, then runs where the layout left room for it, above its end. */
function WayEdge({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, style }: EdgeProps) {
  const [path] = getSmoothStepPath({
    ...{ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition },
    borderRadius: 10,
    ...(targetX - sourceX > 2 * TURN ? { centerX: sourceX + TURN } : {}),
  });
  return <BaseEdge path={path} style={style} />;
}
