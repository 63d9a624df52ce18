import type { StepMark } from './flow-drawing';

export const DRAWING = {
  label: 'The flow as a drawing. Tab goes from step to step.',
  nodeHint: 'A step of the flow.',
  fit: 'Show all',
  zoomIn: 'Closer',
  zoomOut: 'Further away',
} as const;

/** What a mark says of its step. */
export const MARK_WORDS: Readonly<Record<StepMark, string>> = {
  here: 'The call is here',
  passed: 'The call came through here',
  ended: 'The call ended here',
  added: 'New',
  changed: 'Changed',
  removed: 'Removed',
};
