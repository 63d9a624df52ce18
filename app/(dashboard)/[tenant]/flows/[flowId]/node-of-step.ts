import { Position } from '@xyflow/react';
import type { StepNodeData, StepNodeType } from './_components/step-node';
import { MARK_WORDS } from './drawing-strings';
import { handleY, NODE, type Place } from './layout-flow';

const DOT = { width: 12, height: 12 } as const;

/** A step as the canvas' library wants it. Sizes and handles are said, so that nothing is measured in the browser. */
export function nodeOfStep(data: StepNodeData, { x, y, width, height }: Place, selected: boolean): StepNodeType {
  const { step, facts, mark } = data;
  const words = `${facts.label}: ${step.name}. ${facts.summary}`;
  return {
    id: step.id,
    type: 'step',
    position: { x, y },
    width,
    height,
    selected,
    ariaLabel: mark === null ? words : `${MARK_WORDS[mark]}. ${words}`,
    data,
    handles: [
      { id: 'in', type: 'target', position: Position.Left, x: -6, y: NODE.head / 2 - 6, ...DOT },
      ...facts.exits.map(({ name }, index) => ({
        id: name,
        type: 'source' as const,
        position: Position.Right,
        x: width - 6,
        y: handleY(index) - 6,
        ...DOT,
      })),
    ],
  };
}
