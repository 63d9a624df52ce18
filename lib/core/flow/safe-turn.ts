import { EXIT_HUNG_UP } from '../calls/call-event';
import { callerIdOf } from '../routing/caller-id';
import { checkLeg } from '../routing/outbound-gate';
import type { Business, CallFacts } from './business';
import type { CallerInput } from './caller-input';
import type { DialInstruction, Instruction } from './instruction';
import { VOICEMAIL_SECONDS_MAX } from './limits';
import type { Position } from './position';
import { saySystem } from './speak';
import { SPOKEN } from './spoken-texts';
import { enteredEvent, leftEvent, markedEvent } from './turn-events';
import type { TurnResult } from './turn-result';

/** For words to somebody of whose call nothing is known. */
export const NO_CALL: CallFacts = {
  callSid: '',
  from: null,
  to: '',
  numberId: '',
  callerName: null,
  forwardedFrom: null,
};

/**
 * What a caller gets when nothing else can be done for them: the fallback number, else a voicemail, else a sentence; never silence. It
 * stands on its own, without flow and steps, since those may be what failed. Its positions have step ids that no flow can contain.
 */
const FALLBACK_STEP_ID = '_fallback';
const VOICEMAIL_STEP_ID = '_voicemail';
const FALLBACK_RING_SECONDS = 30;

/**
 * Instructions only, for an edge that has nothing else: a spoken apology and the fallback number; else a voicemail; else, without a
 * business or for a suspended one, a sentence and the end. Ends with an instruction that waits unless it ends the call. Never throws.
 */
export function safeTurn(business: Business | null, call: CallFacts): Instruction[] {
  if (business === null) return [saySystem(null, SPOKEN.apology), { kind: 'hangUp' }];
  if (business.status === 'suspended') return suspendedTurn(business);
  const fallback = fallbackOf(business, call);
  return fallback === null ? takeMessage(business) : [saySystem(business, SPOKEN.apologyConnecting), fallback];
}

/** What a number says that belongs to nobody. */
export function notInServiceTurn(): Instruction[] {
  return [saySystem(null, SPOKEN.notInService), { kind: 'hangUp' }];
}

/** What a suspended tenant's number says. */
export function suspendedTurn(business: Business): Instruction[] {
  return [saySystem(business, SPOKEN.suspended), { kind: 'hangUp' }];
}

/** Where a call stands when it needs the safe turn; `visit` is the last one of its journey, 0 when it has none yet. */
export type SafeTurnStart = {
  business: Business;
  call: CallFacts;
  now: number;
  flowVersionId: string;
  visit: number;
  arrivedAt: number;
  values: Readonly<Record<string, string>>;
};

/** The safe turn as a whole turn: its own visit in the journey, its marks, and the position at which its result comes back. Never throws. */
export function takeSafeTurn(start: SafeTurnStart): TurnResult {
  const { business, call } = start;
  const instructions = safeTurn(business, call);
  const last = instructions.at(-1);
  if (last?.kind === 'dial') return waitAt(start, FALLBACK_STEP_ID, instructions, last);
  if (last?.kind === 'record') return waitAt(start, VOICEMAIL_STEP_ID, instructions, null);
  return { instructions, position: null, events: [] };
}

/** True for the positions that this file made: they need no flow to go on. */
export function isSafePosition(position: Position): boolean {
  return position.stepId === FALLBACK_STEP_ID || position.stepId === VOICEMAIL_STEP_ID;
}

/** After the fallback number: the end when it talked with the caller, else the voicemail. After the voicemail: the end. Never throws. */
export function advanceSafeTurn(args: {
  position: Position;
  input: CallerInput;
  business: Business;
  call: CallFacts;
  now: number;
}): TurnResult {
  const { position, input, business, call, now } = args;
  const left = (exit: string, did: string | null) => leftEvent({ call, now, visit: position.visit }, exit, did);
  const end = (instructions: Instruction[], event: TurnResult['events'][number]): TurnResult => ({
    instructions: [...instructions, { kind: 'hangUp' }],
    position: null,
    events: [event],
  });
  if (position.stepId === VOICEMAIL_STEP_ID) {
    const hasMessage = input.kind === 'recorded' && input.seconds > 0;
    const did = hasMessage ? 'left a message' : 'left no message';
    return end([saySystem(business, SPOKEN.messageTaken)], left('done', did));
  }
  if (input.kind === 'dialEnded' && input.bridged) return end([], left('answered', null));
  if (input.kind === 'dialEnded' && input.hungUp === true) return end([], left(EXIT_HUNG_UP, null));
  const start = { ...position, business, call, now };
  const voicemail = waitAt(start, VOICEMAIL_STEP_ID, takeMessage(business), null);
  return { ...voicemail, events: [left('noAnswer', null), ...voicemail.events] };
}

function waitAt(
  start: SafeTurnStart,
  stepId: string,
  instructions: Instruction[],
  fallback: DialInstruction | null,
): TurnResult {
  const { business, call, now, flowVersionId, arrivedAt, values } = start;
  const visit = start.visit + 1;
  const stepType = fallback === null ? 'voicemail' : 'dial';
  const stepName = fallback === null ? 'Voicemail of last resort' : 'Fallback number';
  const mark = fallback === null ? 'voicemailReached' : 'fallbackUsed';
  return {
    instructions,
    position: {
      flowVersionId,
      stepId,
      visit,
      tenantId: business.tenantId,
      numberId: call.numberId,
      arrivedAt,
      memo: fallback === null ? { personId: null, departmentId: null } : null,
      values: { ...values },
    },
    events: [
      enteredEvent({ call, now, visit }, { stepId, stepType, stepName, goal: false }),
      markedEvent({ call, now, visit }, mark, fallback === null ? null : business.fallbackNumber),
    ],
  };
}

function takeMessage(business: Business): Instruction[] {
  return [
    saySystem(business, SPOKEN.apologyMessage),
    { kind: 'record', secondsMax: VOICEMAIL_SECONDS_MAX, silenceSeconds: 5, finishOnKey: '#', beep: true },
  ];
}

/** Not recorded: the announcement may not have been heard. Whatever is wrong with the number, the voicemail is left. */
function fallbackOf(business: Business, call: CallFacts): DialInstruction | null {
  const to = business.fallbackNumber;
  if (to === null || !isAllowed(to, business, call)) return null;
  return {
    kind: 'dial',
    targets: [{ kind: 'number', number: to, personId: null, departmentId: null }],
    order: 'together',
    ringSeconds: FALLBACK_RING_SECONDS,
    talkSecondsMax: business.outbound.talkSecondsMax,
    callerId: callerIdOf(call, 'caller'),
    record: false,
    accept: null,
  };
}

function isAllowed(to: string, business: Business, call: CallFacts): boolean {
  try {
    return checkLeg({ to, business, call }).allowed;
  } catch {
    return false;
  }
}
