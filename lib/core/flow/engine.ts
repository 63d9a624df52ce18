import { own } from '../shared/own';
import type { Business, CallFacts } from './business';
import { isLoop } from './call-loop';
import type { CallerInput } from './caller-input';
import type { Flow } from './flow';
import type { Position } from './position';
import { advanceSafeTurn, isSafePosition, suspendedTurn } from './safe-turn';
import { markedEvent } from './turn-events';
import type { TurnResult } from './turn-result';
import { UNTAKEN } from './values';
import { contextOf, type Walk, walkFrom, walkOn } from './walk';

/**
 * The flow engine: what to say to a caller, and what became known by it. Pure: the same arguments give the same bytes, so a webhook that
 * arrives twice gets the same answer. It never throws; whatever is wrong with a flow ends in the safe turn.
 */

/** The first turn of a call. `flow` null (no flow, or an unknown version) is a fault like any other and leads to the safe turn. */
export function startCall(args: {
  flow: Flow | null;
  flowVersionId: string;
  business: Business;
  call: CallFacts;
  now: number;
}): TurnResult {
  const { flow, business, call, now } = args;
  if (business.status === 'suspended') {
    const events = [markedEvent({ call, now, visit: 1 }, 'blocked', 'The account is suspended.')];
    return { instructions: suspendedTurn(business), position: null, events };
  }
  if (isLoop(business, call)) {
    const note = 'The call came from a number of this business: a forwarding loop.';
    const events = [markedEvent({ call, now, visit: 1 }, 'blocked', note)];
    return { instructions: [{ kind: 'reject', reason: 'busy' }], position: null, events };
  }
  if (isBlocked(business, call)) {
    const events = [markedEvent({ call, now, visit: 1 }, 'blocked', 'The caller is blocked.')];
    return { instructions: [{ kind: 'reject', reason: 'rejected' }], position: null, events };
  }
  const { flowVersionId } = args;
  const walk: Walk = {
    flow,
    flowVersionId,
    business,
    call,
    now,
    arrivedAt: now,
    visit: 0,
    values: {},
    isUntaken: true,
    instructions: [],
    events: [],
  };
  return walkFrom(walk, flow?.entry ?? '');
}

/** Blocking counts before any flow and for every number of the business: the caller hears no greeting and rings no one. */
function isBlocked({ contacts }: Business, { from }: CallFacts): boolean {
  return from !== null && (own(contacts, from)?.blocked ?? false);
}

/** Every later turn: the position that the last one gave, and what came back for the instruction that waited there. */
export function advanceCall(args: {
  flow: Flow | null;
  position: Position;
  input: CallerInput;
  business: Business;
  call: CallFacts;
  now: number;
}): TurnResult {
  const { flow, position, input, business, call, now } = args;
  if (isSafePosition(position)) return advanceSafeTurn(args);
  const { flowVersionId, arrivedAt, visit, memo } = position;
  const { [UNTAKEN]: untaken, ...values } = position.values;
  const walk: Walk = {
    flow,
    flowVersionId,
    business,
    call,
    now,
    arrivedAt,
    visit,
    values,
    isUntaken: input.kind === 'fetched' && untaken !== undefined,
    instructions: [],
    events: [],
  };
  return walkOn(walk, position.stepId, (step) => step.resume(contextOf(walk, position.stepId), input, memo));
}
