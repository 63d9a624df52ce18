import type { CallEvent } from '../calls/call-event';
import type { Business, CallFacts } from './business';
import type { WaitingInstruction } from './define-step';
import { advanceCall, startCall } from './engine';
import type { Flow } from './flow';
import type { DialInstruction, Instruction } from './instruction';
import { FLOW_VISITS_PER_CALL_MAX } from './limits';
import type { Position } from './position';
import { recordingPurpose } from './recording-purpose';
import type { Reached, SimulatedCall } from './simulated-call';
import { readResult } from './simulated-result';
import { speechSeconds } from './speech-seconds';
import type { ScriptedCaller } from './trial-script';
import { scriptedResult, unscriptedResult, type WaitResult } from './trial-wait';
import type { TurnResult } from './turn-result';

export type SimulationArgs = {
  flow: Flow | null;
  business: Business;
  call: CallFacts;
  /** When the call comes in, milliseconds since the epoch. */
  now: number;
  caller: ScriptedCaller;
  /** 'goOn' (as if absent): an unscripted caller is silent. 'pause': the call stands still and says what it waits for. */
  whenScriptEnds?: 'goOn' | 'pause';
};

type Simulation = Omit<SimulatedCall, 'path' | 'reached' | 'deadEnd' | 'marks' | 'seconds'> & {
  args: SimulationArgs;
  now: number;
  used: number;
  reached: Reached | null;
};

/** A turn that waits enters a step or stays in one; a step asks again a limited number of times. */
const TURNS_MAX = FLOW_VISITS_PER_CALL_MAX * 4;

/**
 * Runs one scripted caller through a flow with the engine that answers real calls; time goes on as speech, ringing and thinking would
 * take. Pure and total: whatever is wrong with the flow ends in the safe turn, as it would for a caller.
 */
export function simulateCall(args: SimulationArgs): SimulatedCall {
  const { flow, business, call, now } = args;
  const simulation: Simulation = {
    args,
    now,
    used: 0,
    heard: [],
    rings: [],
    events: [],
    waiting: null,
    reached: null,
  };
  let turn: TurnResult | null = startCall({ flow, flowVersionId: 'trial', business, call, now });
  for (let turns = 0; turn !== null && turns < TURNS_MAX; turns++) turn = takeTurn(simulation, turn);
  const { heard, rings, events, waiting } = simulation;
  const isOver = waiting === null;
  const seconds = Math.round((simulation.now - now) / 1000);
  return { heard, rings, events, waiting, seconds, ...readResult(events, simulation.reached, isOver) };
}

/** Hears a turn out and waits as it asks; null: the call is over or stands still. */
function takeTurn(simulation: Simulation, turn: TurnResult): TurnResult | null {
  simulation.events.push(...turn.events);
  hear(simulation, turn);
  if (isGone(simulation)) return hangUp(simulation);
  const wait = waitOf(turn.instructions);
  const { position } = turn;
  if (wait === null || position === null) {
    if (turn.instructions.some(({ kind }) => kind === 'reject')) simulation.reached = { kind: 'rejected' };
    return null;
  }
  const { caller, whenScriptEnds } = simulation.args;
  const scripted = scriptedResult(wait, caller, simulation.used);
  if (scripted === null && whenScriptEnds === 'pause') {
    simulation.waiting = { stepId: position.stepId, visit: position.visit, wait };
    return null;
  }
  return goOn(simulation, position, wait, scripted ?? unscriptedResult(wait, caller, simulation.used));
}

function goOn(
  simulation: Simulation,
  position: Position,
  wait: WaitingInstruction,
  result: WaitResult,
): TurnResult | null {
  const { flow, business, call } = simulation.args;
  if (wait.kind === 'dial') noteRing(simulation, position, wait, result);
  simulation.used = result.used;
  simulation.now += Math.round(result.seconds * 1000);
  if (wait.kind === 'record') noteMessage(simulation, position, result);
  if (result.hungUp || isGone(simulation)) return hangUp(simulation);
  return advanceCall({ flow, position, input: result.input, business, call, now: simulation.now });
}

function hear(simulation: Simulation, turn: TurnResult): void {
  const visit = turn.position?.visit ?? lastVisit(turn.events);
  for (const instruction of turn.instructions.flatMap(spoken)) {
    simulation.heard.push({ visit, at: simulation.now, text: textOf(instruction, simulation.args.business) });
    simulation.now += Math.round(speechSeconds(instruction, (key) => secondsOf(key, simulation.args.business)) * 1000);
  }
}

function spoken(instruction: Instruction): readonly Instruction[] {
  if (instruction.kind === 'gather') return instruction.prompts.flatMap(spoken);
  return instruction.kind === 'say' || instruction.kind === 'play' ? [instruction] : [];
}

function textOf(instruction: Instruction, business: Business): string {
  if (instruction.kind === 'say') return instruction.text;
  if (instruction.kind !== 'play') return '';
  return `♪ ${libraryFile(instruction.key, business)?.name ?? 'an audio file'}`;
}

function lastVisit(events: readonly CallEvent[]): number {
  const last = events.at(-1);
  return last !== undefined && 'visit' in last ? (last.visit ?? 0) : 0;
}

function secondsOf(key: string, business: Business): number | null {
  return libraryFile(key, business)?.seconds ?? null;
}

function libraryFile(key: string, { prompts }: Business): { name: string; seconds: number } | null {
  for (const { name, variants } of Object.values(prompts)) {
    for (const variant of Object.values(variants)) {
      if (variant.kind === 'audio' && variant.key === key) return { name, seconds: variant.seconds };
    }
  }
  return null;
}

function waitOf(instructions: readonly Instruction[]): WaitingInstruction | null {
  const last = instructions.at(-1);
  if (last?.kind === 'gather' || last?.kind === 'dial' || last?.kind === 'record' || last?.kind === 'fetch')
    return last;
  return null;
}

function isGone({ args, now }: Simulation): boolean {
  const { hangsUpAt } = args.caller;
  return hangsUpAt !== undefined && now >= args.now + hangsUpAt * 1000;
}

function hangUp(simulation: Simulation): null {
  simulation.reached ??= { kind: 'hungUp' };
  return null;
}

function noteRing(simulation: Simulation, position: Position, wait: DialInstruction, { answeredBy }: WaitResult): void {
  const { targets, order, ringSeconds } = wait;
  const { visit, stepId } = position;
  simulation.rings.push({ visit, stepId, at: simulation.now, targets, order, ringSeconds, answeredBy });
  if (answeredBy === null) return;
  const { personId, departmentId } = answeredBy;
  const number = answeredBy.kind === 'browser' ? null : answeredBy.number;
  simulation.reached = { kind: 'person', personId, departmentId, number };
}

function noteMessage(simulation: Simulation, position: Position, { input }: WaitResult): void {
  const messageLeft = input.kind === 'recorded' && input.seconds > 0;
  const { personId, departmentId } = recordingPurpose(position);
  if (simulation.reached?.kind !== 'person')
    simulation.reached = { kind: 'voicemail', personId, departmentId, messageLeft };
}
