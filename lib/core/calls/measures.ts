import type { CallRecord, JourneyStep, LegRecord, Outcome } from './call-record';
import { ringSpan } from './fold-legs';
import { coveredSeconds, spanSeconds } from './span-seconds';
import { stepPhase } from './step-phase';

/** T_SA of docs/definitions.md: who hung up sooner than this after the first ring changed their mind and was not missed. */
export const SHORT_ABANDON_SECONDS = 6;

type Measures = Pick<CallRecord, 'answeredAt' | 'ringSeconds' | 'talkSeconds' | 'ivrSeconds' | 'secondsToPerson'>;

/** The spans of a call, in whole seconds; what still goes on (a ringing phone, a talk) counts when it has ended. */
export function measuresOf(startedAt: number, journey: readonly JourneyStep[], legs: readonly LegRecord[]): Measures {
  const answeredAt = firstAnswer(legs)?.bridgedAt ?? null;
  return {
    answeredAt,
    ringSeconds: coveredSeconds(legs.map(ringSpan).filter((span) => span !== null)),
    talkSeconds: legs.reduce((sum, leg) => sum + leg.talkSeconds, 0),
    ivrSeconds: ivrSecondsOf(journey),
    secondsToPerson: answeredAt === null ? null : spanSeconds(startedAt, answeredAt),
  };
}

/** The leg that answered, or is connected right now: a connection that broke within its first second does not count. */
export function firstAnswer(legs: readonly LegRecord[]): LegRecord | null {
  let first: LegRecord | null = null;
  for (const leg of legs) {
    if (leg.bridgedAt === null || (leg.result !== null && leg.result !== 'answered')) continue;
    if (first === null || leg.bridgedAt < (first.bridgedAt ?? 0)) first = leg;
  }
  return first;
}

/**
 * True when the caller gave up within `shortAbandonSeconds` of joining the queue or of the first ring, or of the call's start when still in the
 * menu.
 */
export function isShortAbandon(
  outcome: Outcome,
  call: Pick<CallRecord, 'startedAt' | 'journey' | 'legs'> & { endedAt: number },
  shortAbandonSeconds: number,
): boolean {
  if (!outcome.startsWith('abandoned_')) return false;
  const waits = call.legs.map((leg) => leg.ringingAt ?? leg.startedAt);
  for (const step of call.journey) if (stepPhase(step.stepType) === 'queue') waits.push(step.enteredAt);
  const since = waits.length === 0 ? call.startedAt : Math.min(...waits);
  return spanSeconds(since, call.endedAt) < shortAbandonSeconds;
}

function ivrSecondsOf(journey: readonly JourneyStep[]): number {
  const menus = journey.filter((step) => stepPhase(step.stepType) === 'menu');
  const first = menus[0];
  const leftAt = menus.findLast((step) => step.leftAt !== null)?.leftAt ?? null;
  return first === undefined || leftAt === null ? 0 : spanSeconds(first.enteredAt, leftAt);
}
