import type { StepNames } from '@/lib/core/flow/define-step';
import type { Flow } from '@/lib/core/flow/flow';
import type { FlowDrawing } from './flow-drawing';
import { layoutFlow } from './layout-flow';
import { stepReader } from './read-step';

/** The drawing of a flow that is only looked at. Made where the registry of steps is, so that the browser needs neither it nor the layout. */
export function drawFlow(flow: Flow, names: StepNames, formerWays: FlowDrawing['formerWays'] = []): FlowDrawing {
  const factsOf = stepReader(names);
  const places = layoutFlow(flow, (step) => factsOf(step).exits, formerWays);
  const steps = Object.values(flow.steps).flatMap((step) => {
    const place = places.get(step.id);
    const { id, name, exits } = step;
    return place === undefined ? [] : [{ id, name, exits, facts: factsOf(step), place }];
  });
  return { entry: flow.entry, steps, formerWays };
}
