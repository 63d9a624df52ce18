import { expandSubFlows } from '../core/flow/expand-sub-flows';
import type { Flow, Step } from '../core/flow/flow';
import { findStepKind, type StepType } from '../core/flow/steps/registry';
import { RANDOM_CONFIGS } from './random-config';
import type { RandomSource } from './random-source';

const STEPS_MAX = 14;
/** Ways back make circles; a caller in one may take hundreds of turns to come to the end. */
const BACK_SHARE = 0.03;
const OF_FLOW = Object.keys(RANDOM_CONFIGS) as StepType[];
const OF_SUB_FLOW = OF_FLOW.filter((type) => type !== 'sub-flow');

/**
 * A flow of steps of all kinds, set up and connected as an owner could have drawn it, with its sub-flows put in. It mostly goes forward; a way
 * may lead back, to the end, or be left open where its kind says what happens then.
 */
export function randomFlow(random: RandomSource): Flow {
  const flow = drawFlow(random, OF_FLOW);
  const hasSubFlow = Object.values(flow.steps).some((step) => step.type === 'sub-flow');
  return hasSubFlow ? expandSubFlows(flow, { flw_sub: drawFlow(random, OF_SUB_FLOW) }) : flow;
}

function drawFlow(random: RandomSource, kinds: readonly StepType[]): Flow {
  const count = 1 + random.int(STEPS_MAX);
  const steps = Array.from({ length: count }, (_, index) => drawStep(random, kinds, index, count));
  return { schema: 1, entry: 's0', steps: Object.fromEntries(steps.map((step) => [step.id, step])) };
}

function drawStep(random: RandomSource, kinds: readonly StepType[], index: number, count: number): Step {
  const type = kinds[random.int(kinds.length)] ?? 'message';
  const config = JSON.parse(JSON.stringify(RANDOM_CONFIGS[type](random))) as Step['config'];
  const parsed = findStepKind(type)?.parse(config);
  if (parsed?.ok !== true)
    throw new Error(`${type} is not set up: ${parsed?.problems.join('; ')} ${JSON.stringify(config)}`);
  const exits: Step['exits'] = {};
  for (const { name, unconnected } of parsed.step.exits) {
    if (unconnected !== undefined && random.chance(0.3)) continue;
    exits[name] = drawTarget(random, index, count);
  }
  return { id: `s${index}`, type, name: `Step ${index}`, config, exits };
}

function drawTarget(random: RandomSource, index: number, count: number): string | null {
  if (random.chance(BACK_SHARE)) return `s${random.int(index + 1)}`;
  const ahead = count - index - 1;
  if (ahead === 0 || random.chance(0.1)) return null;
  return `s${index + 1 + random.int(Math.min(ahead, 3))}`;
}
