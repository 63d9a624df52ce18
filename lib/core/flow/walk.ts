import type { CallEvent, Mark } from '../calls/call-event';
import type { Business, CallFacts } from './business';
import type { ParsedStep, StepContext, StepResult } from './define-step';
import type { Flow, Step } from './flow';
import type { Instruction } from './instruction';
import { FLOW_STEPS_PER_TURN_MAX, FLOW_VISITS_PER_CALL_MAX, SPOKEN_BYTES_PER_TURN_MAX } from './limits';
import { takeSafeTurn } from './safe-turn';
import { findStepKind } from './steps/registry';
import { actionEvent, enteredEvent, leftEvent, markedEvent } from './turn-events';
import type { TurnResult } from './turn-result';
import { carryValues, UNTAKEN } from './values';

/** A turn in the making: where the call is, and what was said and happened since the turn began. Local to one turn. */
export type Walk = {
  flow: Flow | null;
  flowVersionId: string;
  business: Business;
  call: CallFacts;
  now: number;
  arrivedAt: number;
  /** The visit that the call is in; 0 before the first step. */
  visit: number;
  values: Record<string, string>;
  /** True until something was said: the call is not taken yet and can still be turned down. */
  isUntaken: boolean;
  instructions: Instruction[];
  events: CallEvent[];
};

/** What is wrong with a flow, in words for the owner; ends the walk with the safe turn. */
export class FlowFault extends Error {}

/** The step of that id, ready to run; throws FlowFault when the flow does not hold it or its config is not valid. */
export function readStep(flow: Flow | null, stepId: string): { step: Step; parsed: ParsedStep } {
  if (flow === null) throw new FlowFault('This flow is no longer known here.');
  const step = Object.hasOwn(flow.steps, stepId) ? flow.steps[stepId] : undefined;
  if (step === undefined) throw new FlowFault(`The flow has no step ${stepId}.`);
  const kind = findStepKind(step.type);
  if (kind === null) throw new FlowFault(`Step ${stepId} is of an unknown kind: ${step.type}.`);
  const parsed = kind.parse(step.config);
  if (!parsed.ok) throw new FlowFault(`Step ${stepId} is not set up: ${parsed.problems.join('; ')}`);
  return { step, parsed: parsed.step };
}

/** Goes through steps from `stepId` until one waits or the call ends; any fault becomes the safe turn. Never throws. */
export function walkFrom(walk: Walk, stepId: string | null): TurnResult {
  return guarded(walk, () => enterSteps(walk, stepId));
}

/** Goes on from what the step that had waited made of its input; any fault becomes the safe turn. Never throws. */
export function walkOn(walk: Walk, stepId: string, resume: (parsed: ParsedStep) => StepResult): TurnResult {
  return guarded(walk, () => {
    const { step, parsed } = readStep(walk.flow, stepId);
    const next = settle(walk, step, parsed, resume(parsed));
    return next.kind === 'turn' ? next.turn : enterSteps(walk, next.stepId);
  });
}

export function contextOf(walk: Walk, stepId: string): StepContext {
  return { business: walk.business, call: walk.call, stepId, now: walk.now, values: walk.values };
}

function guarded(walk: Walk, work: () => TurnResult): TurnResult {
  try {
    const turn = work();
    if (!isTooMuch(turn.instructions)) return turn;
    walk.instructions = [];
    return fail(walk, 'More is said in one turn than a carrier accepts.');
  } catch (error) {
    return fail(walk, error instanceof Error ? error.message : 'A step failed.');
  }
}

function enterSteps(walk: Walk, first: string | null): TurnResult {
  let stepId = first;
  for (let steps = 0; steps < FLOW_STEPS_PER_TURN_MAX; steps++) {
    if (stepId === null) return end(walk);
    if (walk.visit >= FLOW_VISITS_PER_CALL_MAX) throw limitFault(walk, 'The call went through too many steps.');
    const { step, parsed } = readStep(walk.flow, stepId);
    walk.visit += 1;
    const { id, type, name } = step;
    walk.events.push(enteredEvent(walk, { stepId: id, stepType: type, stepName: name, goal: parsed.isGoal }));
    const next = settle(walk, step, parsed, parsed.enter(contextOf(walk, id)));
    if (next.kind === 'turn') return next.turn;
    stepId = next.stepId;
  }
  throw limitFault(walk, 'The flow goes round in a circle without waiting for the caller.');
}

type Next = { kind: 'step'; stepId: string | null } | { kind: 'turn'; turn: TurnResult };

function settle(walk: Walk, step: Step, parsed: ParsedStep, result: StepResult): Next {
  for (const { mark, note } of result.marks ?? []) walk.events.push(markedEvent(walk, mark, note));
  for (const [index, action] of (result.actions ?? []).entries()) walk.events.push(actionEvent(walk, index, action));
  if (result.values !== undefined) walk.values = carryValues(walk.values, result.values);
  walk.instructions.push(...result.say);
  if (result.kind === 'wait') return { kind: 'turn', turn: wait(walk, step, result) };
  walk.events.push(leftEvent(walk, result.exit, result.input));
  if (result.kind === 'end') return { kind: 'turn', turn: end(walk, result.reject ?? null) };
  return { kind: 'step', stepId: targetOf(step, parsed, result.exit) };
}

/** The step behind an exit, or null for the end of the call; an unconnected exit goes where the step's kind says. */
export function targetOf(step: Step, parsed: Pick<ParsedStep, 'exits'>, exitName: string): string | null {
  const connected = Object.hasOwn(step.exits, exitName) ? step.exits[exitName] : undefined;
  if (connected !== undefined) return connected;
  const unconnected = parsed.exits.find((exit) => exit.name === exitName)?.unconnected;
  if (unconnected?.kind === 'hangUp') return null;
  if (unconnected?.kind === 'exit') return targetOf(step, parsed, unconnected.exit);
  throw new FlowFault(`Exit ${exitName} of step ${step.id} leads nowhere.`);
}

function wait(walk: Walk, step: Step, result: Extract<StepResult, { kind: 'wait' }>): TurnResult {
  const { flowVersionId, business, call, arrivedAt, visit, isUntaken } = walk;
  // While only a server of the owner's was asked, the carrier knows of nothing yet.
  const stays = result.wait.kind === 'fetch' && isUntaken && walk.instructions.length === 0;
  const values = stays ? { ...walk.values, [UNTAKEN]: '1' } : walk.values;
  return {
    instructions: [...walk.instructions, result.wait],
    position: {
      flowVersionId,
      stepId: step.id,
      visit,
      tenantId: business.tenantId,
      numberId: call.numberId,
      arrivedAt,
      memo: result.memo,
      values,
    },
    events: walk.events,
  };
}

/** A call can only be turned down before it is taken. */
function end(walk: Walk, reject: 'busy' | 'rejected' | null = null): TurnResult {
  const { instructions, events, isUntaken } = walk;
  if (reject !== null && isUntaken && instructions.length === 0)
    return { instructions: [{ kind: 'reject', reason: reject }], position: null, events };
  return { instructions: [...instructions, { kind: 'hangUp' }], position: null, events };
}

/** What was said in circles is not said again. */
function limitFault(walk: Walk, message: string): FlowFault {
  walk.instructions = [];
  return new FlowFault(message);
}

/** Marks the fault where the call stood and goes on with the safe turn, after whatever had been said. */
function fail(walk: Walk, message: string): TurnResult {
  const visit = Math.max(1, walk.visit);
  const isOpen = walk.visit > 0 && !walk.events.some((event) => event.kind === 'stepLeft' && event.visit === visit);
  if (isOpen) walk.events.push(leftEvent(walk, 'failed', null));
  const mark: Mark = 'flowError';
  walk.events.push(markedEvent({ call: walk.call, now: walk.now, visit }, mark, message.slice(0, 300)));
  const safe = takeSafeTurn(walk);
  return {
    ...safe,
    instructions: [...walk.instructions, ...safe.instructions],
    events: [...walk.events, ...safe.events],
  };
}

/** True when everything spoken, as XML in UTF-8, is more than a carrier takes. */
function isTooMuch(instructions: readonly Instruction[]): boolean {
  // Escaping makes at most six bytes of a character: most turns need no closer look.
  return sumOfSpoken(instructions, (text) => text.length * 6) > SPOKEN_BYTES_PER_TURN_MAX
    ? sumOfSpoken(instructions, escapedBytes) > SPOKEN_BYTES_PER_TURN_MAX
    : false;
}

function sumOfSpoken(instructions: readonly Instruction[], sizeOf: (text: string) => number): number {
  let sum = 0;
  for (const instruction of instructions) {
    if (instruction.kind === 'say') sum += sizeOf(instruction.text);
    else if (instruction.kind === 'gather') sum += sumOfSpoken(instruction.prompts, sizeOf);
  }
  return sum;
}

function escapedBytes(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += ESCAPED_BYTES[character] ?? utf8Bytes(character);
  return bytes;
}

const ESCAPED_BYTES: Readonly<Record<string, number>> = { '&': 5, '<': 4, '>': 4, '"': 6, "'": 6 };

function utf8Bytes(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
