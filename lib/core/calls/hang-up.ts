import { EXIT_HUNG_UP } from './call-event';
import type { JourneyStep, LegRecord } from './call-record';
import type { KnownEvents } from './known-events';
import { isFinalStatus } from './status-order';
import { stepPhase } from './step-phase';

/**
 * Who ended the call is told by no single event: it is read from what the carrier did not come back for. Valid only for a
 * call that has ended.
 */
export type LeftIn = 'menu' | 'ring' | 'queue';

/** True when the caller hung up during this visit rather than the flow having gone on from it. */
export function hungUpIn(visit: number, known: KnownEvents, journey: readonly JourneyStep[]): boolean {
  if (journey.at(-1)?.visit !== visit) return false;
  const left = known.left.get(visit);
  if (left === undefined || left.exit === EXIT_HUNG_UP || endedInTurn(known)) return true;
  return known.dials.some((dial) => dial.visit === visit && dial.status === 'canceled');
}

/** Where the caller gave up, or null when the flow, a person or the carrier ended the call. */
export function whereCallerLeft(
  known: KnownEvents,
  journey: readonly JourneyStep[],
  legs: readonly LegRecord[],
): LeftIn | null {
  const last = journey.at(-1);
  if (last === undefined) return leftWithoutFlow(known, legs);
  const phase = stepPhase(last.stepType);
  // A fallback that is no step of its own is told only by its legs, and the step that failed stays open.
  if (isFlowGivenUp(known) && (phase === 'menu' || phase === 'talking')) return leftWithoutFlow(known, legs);
  if (!hungUpIn(last.visit, known, journey)) return null;
  if (phase === 'queue') return 'queue';
  if (phase === 'ring') return leftDuringDial(last.visit, known, legs);
  return phase === 'menu' || phase === 'talking' ? 'menu' : null;
}

function leftDuringDial(visit: number, known: KnownEvents, legs: readonly LegRecord[]): LeftIn | null {
  const rung = legs.filter((leg) => leg.visit === visit || leg.visit === null);
  const dialEnded = known.dials.some((dial) => dial.visit === visit);
  // Greeting and dial come in one answer: without a leg the caller left while the greeting was spoken.
  if (rung.length === 0 && !dialEnded) return 'menu';
  const isToldByCarrier = dialEnded || endedInTurn(known) || known.left.has(visit);
  return isToldByCarrier || rung.some((leg) => leg.result === 'cancelled') ? 'ring' : null;
}

function leftWithoutFlow(known: KnownEvents, legs: readonly LegRecord[]): LeftIn | null {
  if (legs.some((leg) => leg.result === 'cancelled')) return 'ring';
  return legs.length > 0 && endedInTurn(known) ? 'ring' : null;
}

function isFlowGivenUp(known: KnownEvents): boolean {
  return known.marks.has('fallbackUsed') || known.marks.has('flowError');
}

/** The carrier asks for a turn of a call that is over only when the caller hung up in the step that was waiting. */
function endedInTurn(known: KnownEvents): boolean {
  return known.statuses.some((fact) => fact.source === 'turn' && isFinalStatus(fact.status));
}
