import type { CallerInput } from './caller-input';
import type { WaitingInstruction } from './define-step';
import type { DialInstruction, DialTarget } from './instruction';
import type { ScriptedAnswers, ScriptedCaller, ScriptedInput } from './trial-script';

/** What became of a wait: the engine's input, how long it took, who took the call; `hungUp`: the caller is gone and no turn follows. */
export type WaitResult = {
  input: CallerInput;
  seconds: number;
  answeredBy: DialTarget | null;
  hungUp: boolean;
  /** How many of the script's inputs are used up now. */
  used: number;
};

const SECONDS_TO_PICK_UP = 6;
const SECONDS_TO_PRESS = 1.5;
const SECONDS_TO_SAY = 3;
const SECONDS_OF_BUSY = 2;
const SECONDS_OF_FETCH = 0.5;
const MESSAGE_SECONDS = 12;
const TALK_SECONDS = 120;

/** Null: the script has nothing for this wait. Dials never are; a message is left or not as the caller does when unscripted. */
export function scriptedResult(wait: WaitingInstruction, caller: ScriptedCaller, used: number): WaitResult | null {
  if (wait.kind === 'dial') return dialResult(wait, caller, used);
  const next = caller.inputs[used];
  if (next === undefined || !fits(wait, next)) return null;
  if (next.kind === 'hangUp') return { ...gone(wait), used: used + 1 };
  return { ...resultOf(wait, next), used: used + 1 };
}

/** What an unscripted caller does: says nothing, leaves a message or hangs up; a server that nobody scripted does not answer. */
export function unscriptedResult(wait: WaitingInstruction, caller: ScriptedCaller, used: number): WaitResult {
  if (wait.kind === 'dial') return dialResult(wait, caller, used);
  if (wait.kind === 'record' && !caller.leavesMessage) return { ...gone(wait), used };
  if (wait.kind === 'record') return { ...resultOf(wait, { kind: 'message', seconds: MESSAGE_SECONDS }), used };
  if (wait.kind === 'gather') return { ...resultOf(wait, { kind: 'silence' }), used };
  const failure = 'A trial asks nobody else’s server.';
  return { ...resultOf(wait, { kind: 'fetched', status: null, body: '', failure }), used };
}

function fits(wait: WaitingInstruction, input: ScriptedInput): boolean {
  if (wait.kind === 'fetch') return input.kind === 'fetched';
  if (input.kind === 'hangUp') return true;
  if (wait.kind === 'record') return input.kind === 'message' || input.kind === 'silence';
  return input.kind === 'keys' || input.kind === 'speech' || input.kind === 'silence';
}

function resultOf(wait: WaitingInstruction, scripted: ScriptedInput): Omit<WaitResult, 'used'> {
  const done = (input: CallerInput, seconds: number) => ({ input, seconds, answeredBy: null, hungUp: false });
  switch (scripted.kind) {
    case 'keys':
      return done({ kind: 'keys', digits: scripted.digits }, SECONDS_TO_PRESS * scripted.digits.length);
    case 'speech':
      return done({ kind: 'speech', text: scripted.text, confidence: null }, SECONDS_TO_SAY);
    case 'message':
      return done({ kind: 'recorded', seconds: scripted.seconds, hungUp: false }, scripted.seconds);
    case 'fetched':
      return done({ ...scripted }, SECONDS_OF_FETCH);
    case 'silence':
    case 'hangUp':
      return wait.kind === 'record'
        ? done({ kind: 'recorded', seconds: 0, hungUp: false }, wait.silenceSeconds)
        : done({ kind: 'silence' }, wait.kind === 'gather' ? wait.timeoutSeconds : 0);
  }
}

/** A recording that ends with the caller's hanging up still comes back; a menu does not. */
function gone(wait: WaitingInstruction): Omit<WaitResult, 'used'> {
  const input: CallerInput =
    wait.kind === 'record' ? { kind: 'recorded', seconds: 0, hungUp: true } : { kind: 'nothing' };
  return { input, seconds: 1, answeredBy: null, hungUp: wait.kind !== 'record' };
}

function dialResult(wait: DialInstruction, caller: ScriptedCaller, used: number): WaitResult {
  const ringing = wait.order === 'together' ? ringTogether(wait, caller.answers) : ringInTurn(wait, caller.answers);
  const { answeredBy, seconds, status } = ringing;
  const talkSeconds = answeredBy === null ? 0 : (caller.talkSeconds ?? TALK_SECONDS);
  const input: CallerInput = { kind: 'dialEnded', status, bridged: answeredBy !== null, talkSeconds };
  return { input, seconds: seconds + talkSeconds, answeredBy, hungUp: false, used };
}

type Ringing = { answeredBy: DialTarget | null; seconds: number; status: 'completed' | 'busy' | 'noAnswer' };

function ringTogether(wait: DialInstruction, answers: ScriptedAnswers): Ringing {
  const answeredBy = wait.targets.find((target) => picksUp(target, answers)) ?? null;
  if (answeredBy !== null)
    return { answeredBy, seconds: Math.min(SECONDS_TO_PICK_UP, wait.ringSeconds), status: 'completed' };
  const allBusy = wait.targets.every((target) => isBusy(target, answers));
  return { answeredBy, seconds: allBusy ? SECONDS_OF_BUSY : wait.ringSeconds, status: allBusy ? 'busy' : 'noAnswer' };
}

function ringInTurn(wait: DialInstruction, answers: ScriptedAnswers): Ringing {
  let seconds = 0;
  let status: Ringing['status'] = 'noAnswer';
  for (const target of wait.targets) {
    if (picksUp(target, answers))
      return {
        answeredBy: target,
        seconds: seconds + Math.min(SECONDS_TO_PICK_UP, wait.ringSeconds),
        status: 'completed',
      };
    const busy = isBusy(target, answers);
    seconds += busy ? SECONDS_OF_BUSY : wait.ringSeconds;
    status = busy ? 'busy' : 'noAnswer';
  }
  return { answeredBy: null, seconds, status };
}

function picksUp(target: DialTarget, { pickUp, busy }: ScriptedAnswers): boolean {
  if (isIn(target, busy)) return false;
  return pickUp === 'everybody' || isIn(target, pickUp);
}

function isBusy(target: DialTarget, { busy }: ScriptedAnswers): boolean {
  return isIn(target, busy);
}

function isIn(target: DialTarget, list: readonly string[]): boolean {
  if (target.personId !== null && list.includes(target.personId)) return true;
  return target.kind !== 'browser' && list.includes(target.number);
}
