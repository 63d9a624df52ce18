import { type DrawingMarks, type FlowDrawing, type StepMark, type WayMark, wayId } from './flow-drawing';

/** A step that a call came to; `exit` null: the call is there still, or it is not known which way it took. */
export type PathStep = { stepId: string; exit: string | null };

/**
 * What a call lights up of a drawing: the steps and ways behind it, and the step that it is in, or ended in when it `isOver`. A way
 * is taken when it leads to the step that came next; of several such ways the one that the path names.
 */
export function litSteps(drawing: FlowDrawing, path: readonly PathStep[], isOver: boolean): DrawingMarks {
  const steps: Record<string, StepMark> = {};
  const ways: Record<string, WayMark> = {};
  const exitsOf = new Map(drawing.steps.map(({ id, exits }) => [id, Object.entries(exits)]));
  path.forEach(({ stepId, exit }, index) => {
    steps[stepId] = 'passed';
    const next = path[index + 1]?.stepId;
    const leading = (exitsOf.get(stepId) ?? []).filter(([, to]) => next !== undefined && to === next);
    const named = leading.filter(([name]) => name === exit);
    for (const [name] of named.length > 0 ? named : leading) ways[wayId(stepId, name)] = 'taken';
  });
  const last = path.at(-1);
  if (last !== undefined) steps[last.stepId] = isOver ? 'ended' : 'here';
  return { steps, ways };
}
