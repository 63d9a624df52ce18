import type { StepNames } from '@/lib/core/flow/define-step';
import type { FlowDifference } from '@/lib/core/flow/diff-flows';
import type { Flow } from '@/lib/core/flow/flow';
import { drawFlow } from '../draw-flow';
import { type DrawingMarks, type FlowDrawing, wayId } from '../flow-drawing';

export type DrawnDifference = { drawing: FlowDrawing; marks: DrawingMarks };

/** The later state as a drawing, with what is new and changed marked, and beside it what the earlier one had: its removed steps and ways. */
export function drawDifference(
  before: Flow,
  after: Flow,
  { steps }: Pick<FlowDifference, 'steps'>,
  names: StepNames,
): DrawnDifference {
  const removed = Object.values(before.steps).filter(({ id }) => !Object.hasOwn(after.steps, id));
  const all = { ...after, steps: { ...after.steps, ...Object.fromEntries(removed.map((step) => [step.id, step])) } };
  const ways = waysOf(after);
  const former = waysOf(before);
  const gone = [...former].filter(([id, way]) => Object.hasOwn(after.steps, way.from) && ways.get(id)?.to !== way.to);
  const isNew = ([id, way]: [string, Way]) => former.get(id)?.to !== way.to;
  return {
    drawing: drawFlow(
      all,
      names,
      gone.map(([, way]) => way),
    ),
    marks: {
      steps,
      ways: Object.fromEntries([...ways].filter(isNew).map(([id]) => [id, 'added' as const])),
    },
  };
}

type Way = FlowDrawing['formerWays'][number];

function waysOf({ steps }: Flow): Map<string, Way> {
  return new Map(
    Object.values(steps).flatMap(({ id, exits }) =>
      Object.entries(exits).flatMap(([exit, to]) =>
        to === null ? [] : [[wayId(id, exit), { from: id, exit, to }] as const],
      ),
    ),
  );
}
