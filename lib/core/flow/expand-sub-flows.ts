import { z } from 'zod';
import { AppError } from '../shared/app-error';
import type { Flow, Step } from './flow';
import { FLOW_STEPS_MAX, STEP_ID_CHARACTERS_MAX } from './limits';
import { INTO } from './steps/sub-flow';

const SUB_FLOW = 'sub-flow';
const configSchema = z.object({ flowId: z.string() });

/**
 * A flow with the flows that it names put in, so that calls need only the one. Each step of a sub-flow gets the id of the step it stands for
 * before its own; where the sub-flow ends (an exit connected to the end), the call goes on behind that step's exit `done`, while a
 * hang-up step in it hangs up. A flow without sub-flows comes back as it is. Throws AppError with a sentence for the owner when a
 * flow is missing, contains itself, or everything together is too much.
 */
export function expandSubFlows(flow: Flow, flowsById: Readonly<Record<string, Flow>>): Flow {
  if (!Object.values(flow.steps).some(isUnexpanded)) return flow;
  const expansion: Expansion = { flowsById, steps: {}, taken: new Set() };
  const entry = putIn(expansion, flow, { prefix: '', end: null, path: [] });
  return { ...flow, entry, steps: expansion.steps };
}

/** Local to one expansion. */
type Expansion = { flowsById: Readonly<Record<string, Flow>>; steps: Record<string, Step>; taken: Set<string> };
/** `end`: where the flow's end leads; `path`: the flows that this one stands in, outermost first. */
type Place = { prefix: string; end: string | null; path: readonly string[] };

/** Puts a flow's steps in and gives the id of its first one. */
function putIn(expansion: Expansion, flow: Flow, place: Place): string {
  const ids = new Map<string, string>();
  for (const id of Object.keys(flow.steps)) ids.set(id, freshId(expansion, place.prefix + id));
  for (const [id, step] of Object.entries(flow.steps)) {
    const newId = ids.get(id) ?? id;
    // An exit to a step that does not exist stays one: the check tells of it.
    const exits = Object.entries(step.exits).map(
      ([name, to]) => [name, to === null ? place.end : (ids.get(to) ?? to)] as const,
    );
    const copy = { ...step, id: newId, exits: Object.fromEntries(exits) };
    expansion.steps[newId] = isUnexpanded(step) ? putInStep(expansion, copy, place) : copy;
  }
  return ids.get(flow.entry) ?? flow.entry;
}

function putInStep(expansion: Expansion, step: Step, { path }: Place): Step {
  const config = configSchema.safeParse(step.config);
  // The check tells of a step without a flow.
  if (!config.success || config.data.flowId === '') return step;
  const { flowId } = config.data;
  if (path.includes(flowId)) throw refuse(`The step “${step.name}” leads into a flow that contains itself.`);
  const flow = Object.hasOwn(expansion.flowsById, flowId) ? expansion.flowsById[flowId] : undefined;
  if (flow === undefined) throw refuse(`The flow of the step “${step.name}” does not exist or was never published.`);
  const end = step.exits['done'] ?? null;
  const entry = putIn(expansion, flow, { prefix: `${step.id}-`, end, path: [...path, flowId] });
  return { ...step, config: { ...step.config, expanded: true }, exits: { [INTO]: entry } };
}

/** Ids are short: a long one is cut, and numbered where it is taken. */
function freshId({ taken }: Expansion, wanted: string): string {
  if (taken.size >= FLOW_STEPS_MAX)
    throw refuse(`With its sub-flows, the flow has more than ${FLOW_STEPS_MAX} steps. Take some out.`);
  let id = wanted.slice(0, STEP_ID_CHARACTERS_MAX);
  for (let number = 2; taken.has(id); number++) {
    const ending = `-${number}`;
    id = wanted.slice(0, STEP_ID_CHARACTERS_MAX - ending.length) + ending;
  }
  taken.add(id);
  return id;
}

function isUnexpanded(step: Step): boolean {
  return step.type === SUB_FLOW && step.config['expanded'] !== true;
}

function refuse(message: string): AppError {
  return new AppError('invalid_input', message);
}
