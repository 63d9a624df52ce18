import { EXIT_HUNG_UP } from '../calls/call-event';
import { own } from '../shared/own';
import type { Business, CallFacts } from './business';
import type { Flow } from './flow';
import { simulateCall } from './simulate-call';
import type { SimulatedCall } from './simulated-call';
import { findStepKind } from './steps/registry';
import type { ScriptedInput } from './trial-script';

/** One way through a flow: what the caller chose in its menus ('presses 2 Support'), and the whole call if nobody picks up. */
export type CallBranch = { choices: readonly string[]; call: SimulatedCall };

export type ExploreArgs = { flow: Flow; business: Business; call: CallFacts; now: number };

/** Enough for every menu of a flow that people can find their way in; a deeper one is told as far as this. */
const BRANCHES_MAX = 60;
const INPUTS_MAX = 40;

type Pending = { inputs: readonly ScriptedInput[]; choices: readonly string[]; asked: ReadonlySet<string> };

/**
 * Every way that a caller can choose in the flow's menus, with nobody picking up, so that everybody who would ever be rung is. A menu that
 * comes again is not chosen from again. Pure.
 */
export function exploreCall(args: ExploreArgs): CallBranch[] {
  const branches: CallBranch[] = [];
  const pending: Pending[] = [{ inputs: [], choices: [], asked: new Set() }];
  for (let next = pending.pop(); next !== undefined && branches.length < BRANCHES_MAX; next = pending.pop()) {
    const call = play(args, next.inputs);
    const onwards =
      call.waiting === null || next.inputs.length >= INPUTS_MAX ? [] : continuations(args.flow, call, next);
    if (onwards.length === 0) branches.push({ choices: next.choices, call });
    else pending.push(...onwards.reverse());
  }
  return branches;
}

function play({ flow, business, call, now }: ExploreArgs, inputs: readonly ScriptedInput[]): SimulatedCall {
  const caller = { inputs, answers: { pickUp: [], busy: [] }, leavesMessage: true };
  return simulateCall({ flow, business, call, now, caller, whenScriptEnds: 'pause' });
}

function continuations(flow: Flow, call: SimulatedCall, from: Pending): Pending[] {
  const { waiting } = call;
  if (waiting === null) return [];
  const { choices, asked } = from;
  const on = (input: ScriptedInput, choice: string | null, nowAsked = asked): Pending => ({
    inputs: [...from.inputs, input],
    choices: choice === null ? choices : [...choices, choice],
    asked: nowAsked,
  });
  if (waiting.wait.kind === 'record') return [on({ kind: 'message', seconds: 10 }, null)];
  if (waiting.wait.kind === 'fetch')
    return [on({ kind: 'fetched', status: null, body: '', failure: 'Not asked.' }, null)];
  const keys = keysOf(flow, waiting.stepId);
  const marker = `${waiting.stepId} ${waiting.visit}`;
  if (asked.has(marker) || keys.length === 0) return [on({ kind: 'silence' }, null)];
  if (asked.has(waiting.stepId)) return [on({ kind: 'hangUp' }, null)];
  const nowAsked = new Set([...asked, waiting.stepId, marker]);
  return [
    ...keys.map(({ key, label }) => on({ kind: 'keys', digits: key }, `presses ${label}`, nowAsked)),
    on({ kind: 'silence' }, 'presses nothing', nowAsked),
  ];
}

function keysOf(flow: Flow, stepId: string): { key: string; label: string }[] {
  const step = own(flow.steps, stepId);
  const parsed = step === undefined ? undefined : findStepKind(step.type)?.parse(step.config);
  if (parsed?.ok !== true) return [];
  return parsed.step.exits.flatMap(({ name, label }) => (/^[0-9*#]$/.test(name) ? [{ key: name, label }] : []));
}

/** True when some way through the flow rings a phone. */
export function ringsAnybody(branches: readonly CallBranch[]): boolean {
  return branches.some(({ call }) => call.rings.length > 0);
}

/** True when the branch ended because its menu came again: it says nothing new. */
export function isRepetition({ call }: CallBranch): boolean {
  return call.reached.kind === 'hungUp' && call.path.at(-1)?.exit === EXIT_HUNG_UP;
}
