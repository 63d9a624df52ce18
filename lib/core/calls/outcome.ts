import type { JourneyStep, LegRecord, Outcome, RecordingFact } from './call-record';
import type { LeftIn } from './hang-up';
import type { KnownEvents } from './known-events';
import type { SettledStatus } from './status-order';
import { stepPhase } from './step-phase';

/** What the outcome of an ended call is decided from. */
export type EndedCall = {
  direction: 'inbound' | 'outbound';
  known: KnownEvents;
  status: SettledStatus['status'];
  journey: readonly JourneyStep[];
  legs: readonly LegRecord[];
  recordings: readonly RecordingFact[];
  leftIn: LeftIn | null;
};

/** Where the call ended: the first that applies, in the order of OUTCOMES (docs/definitions.md). */
export function outcomeOf(call: EndedCall): Outcome {
  const { marks } = call.known;
  if (marks.has('blocked')) return 'blocked';
  if (marks.has('missedService')) return 'missed_service';
  if (call.legs.some((leg) => leg.result === 'answered')) return 'answered';
  if (reachedGoal(call) && !askedForPerson(call)) return 'self_served';
  if (marks.has('callbackBooked')) return 'callback_booked';
  if (reachedVoicemail(call)) return 'voicemail';
  return leftOutcome(call) ?? (isFailed(call) ? 'failed' : 'no_answer');
}

function leftOutcome(call: EndedCall): Outcome | null {
  if (call.direction === 'outbound') return null;
  if (call.leftIn === 'queue') return 'abandoned_queue';
  if (call.leftIn === 'ring') return 'abandoned_ring';
  const lastType = call.journey.at(-1)?.stepType ?? '';
  // Closing message and hang-up are one answer: whoever ended it, the caller heard that we are closed.
  const isClosed = endedClosed(call);
  if (call.leftIn === 'menu' && !(isClosed && stepPhase(lastType) !== 'menu')) return 'abandoned_ivr';
  return isClosed ? 'after_hours' : null;
}

function endedClosed(call: EndedCall): boolean {
  if (call.legs.length > 0) return false;
  if (call.known.marks.has('closedMessageHeard')) return true;
  const state = call.known.arrived?.scheduleState ?? 'open';
  return state !== 'open' && !isLedToPerson(call);
}

function reachedGoal(call: EndedCall): boolean {
  for (const step of call.known.entered.values()) if (step.goal) return true;
  return false;
}

function askedForPerson(call: EndedCall): boolean {
  if (call.legs.length > 0 || reachedVoicemail(call)) return true;
  return isLedToPerson(call);
}

function isLedToPerson(call: EndedCall): boolean {
  return call.journey.some((step) => ['ring', 'queue'].includes(stepPhase(step.stepType)));
}

/** Message left or not: who reached the mailbox was not served by anybody. */
function reachedVoicemail(call: EndedCall): boolean {
  if (call.known.marks.has('voicemailReached')) return true;
  if (call.recordings.some((recording) => recording.purpose === 'voicemail')) return true;
  return call.journey.some((step) => stepPhase(step.stepType) === 'voicemail');
}

/** Nobody could be rung at all, for a reason of ours or the carrier's. */
function isFailed(call: EndedCall): boolean {
  const { marks, arrived } = call.known;
  if (call.legs.length > 0) return call.legs.every((leg) => leg.result === 'failed');
  if (call.status === 'failed' || marks.has('flowError') || marks.has('carrierFailure')) return true;
  if (marks.has('targetRefused') || marks.has('outboundRefused')) return true;
  return call.journey.length === 0 && (arrived === null || marks.size === 0);
}
