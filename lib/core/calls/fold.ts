import { type CallEvent, MARKS } from './call-event';
import { callIdentity } from './call-identity';
import type { CallRecord } from './call-record';
import { foldActions } from './fold-actions';
import { foldJourney } from './fold-journey';
import { foldLegs } from './fold-legs';
import { foldRecordings } from './fold-recordings';
import { whereCallerLeft } from './hang-up';
import { knownEvents } from './known-events';
import { firstAnswer, isShortAbandon, measuresOf, SHORT_ABANDON_SECONDS } from './measures';
import { isMissed, missedReasonOf } from './missed-reason';
import { type EndedCall, outcomeOf } from './outcome';
import { spanSeconds } from './span-seconds';
import { type SettledStatus, settleStatus } from './status-order';

/**
 * The record of a call from everything known about it, in any order, with any repetition, with any part missing: the same
 * set of events always gives the same record. null when no event says who called whom. Pure; never throws.
 * `shortAbandonSeconds` is T_SA of docs/definitions.md.
 */
export function foldCall(
  events: readonly CallEvent[],
  shortAbandonSeconds: number = SHORT_ABANDON_SECONDS,
): CallRecord | null {
  const known = knownEvents(events);
  const identity = callIdentity(known);
  if (identity === null) return null;
  const settled = settleStatus(known.statuses) ?? startingStatus(identity.direction);
  const endedAt = endOf(settled, identity.startedAt);
  const journey = foldJourney(known, endedAt);
  const legs = foldLegs(known, journey, endedAt);
  const recordings = foldRecordings(known);
  const answer = firstAnswer(legs);
  return {
    ...identity,
    status: settled.status,
    endedAt,
    ...measuresOf(identity.startedAt, journey, legs),
    ...conclusion(
      { direction: identity.direction, known, status: settled.status, journey, legs, recordings, leftIn: null },
      { startedAt: identity.startedAt, endedAt },
      shortAbandonSeconds,
    ),
    answeredByPersonId: answer?.personId ?? null,
    departmentId: departmentOf(answer, legs, recordings),
    durationSeconds: durationOf(settled, identity.startedAt, endedAt),
    marks: MARKS.filter((mark) => known.marks.has(mark)),
    ...foldActions(known.actions),
    legs,
    journey,
    recordings,
  };
}

function startingStatus(direction: CallRecord['direction']): SettledStatus {
  const status = direction === 'inbound' ? 'ringing' : 'initiated';
  return { status, isFinal: false, endedAt: null, durationSeconds: null };
}

function endOf(settled: SettledStatus, startedAt: number): number | null {
  if (!settled.isFinal) return null;
  return Math.max(startedAt, settled.endedAt ?? startedAt + (settled.durationSeconds ?? 0) * 1000);
}

function durationOf(settled: SettledStatus, startedAt: number, endedAt: number | null): number | null {
  if (endedAt === null) return null;
  return settled.durationSeconds ?? (settled.status === 'completed' ? spanSeconds(startedAt, endedAt) : 0);
}

type Conclusion = Pick<CallRecord, 'outcome' | 'missed' | 'missedReason' | 'shortAbandon'>;

/** What can only be said at the end. */
function conclusion(
  call: EndedCall,
  { startedAt, endedAt }: { startedAt: number; endedAt: number | null },
  shortAbandonSeconds: number,
): Conclusion {
  if (endedAt === null) return { outcome: null, missed: null, missedReason: null, shortAbandon: false };
  const ended: EndedCall = { ...call, leftIn: whereCallerLeft(call.known, call.journey, call.legs) };
  const outcome = outcomeOf(ended);
  const span = { startedAt, endedAt, journey: call.journey, legs: call.legs };
  const shortAbandon = call.direction === 'inbound' && isShortAbandon(outcome, span, shortAbandonSeconds);
  const missed = isMissed(call.direction, outcome, shortAbandon);
  return { outcome, missed, missedReason: missed ? missedReasonOf(ended, outcome) : null, shortAbandon };
}

/** Whose call it was: of who answered, else of who was rung last, else of the mailbox. */
function departmentOf(
  answer: CallRecord['legs'][number] | null,
  legs: CallRecord['legs'],
  recordings: CallRecord['recordings'],
): string | null {
  if (answer !== null) return answer.departmentId;
  const rung = legs.findLast((leg) => leg.departmentId !== null);
  return rung?.departmentId ?? recordings.find((recording) => recording.departmentId !== null)?.departmentId ?? null;
}
