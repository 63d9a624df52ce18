import type { LegResult } from './call-record';
import type { LegTimeline } from './leg-timeline';
import { spanSeconds } from './span-seconds';

/** Talks at least this long count as answered (docs/definitions.md). */
const ANSWERED_SECONDS_MIN = 1;
/** SIP "Decline": the person pressed the red button. */
const SIP_DECLINE = 603;

export type LegOutlook = {
  talkSeconds: number;
  /** The leg of the same dial step that talked to the caller. */
  winner: LegTimeline | null;
  /** The caller hung up while this dial step was ringing. */
  isCallerGone: boolean;
};

/** How a leg that has ended ended. */
export function legResult(leg: LegTimeline, outlook: LegOutlook): LegResult {
  if (outlook.talkSeconds >= ANSWERED_SECONDS_MIN) return 'answered';
  if (leg.status === 'failed') return 'failed';
  if (leg.status === 'busy') return isDeclined(leg) ? 'declined' : 'busy';
  if (leg.sipResponseCode === SIP_DECLINE) return 'declined';
  if (outlook.winner !== null && !endedBefore(leg, outlook.winner)) return 'answered_elsewhere';
  if (leg.status === 'canceled' || outlook.isCallerGone) return 'cancelled';
  // Picked up without being connected: a mailbox, or somebody who pressed no key.
  return 'no_answer';
}

/** A busy line does not ring first; a phone on which somebody presses the red button does. */
function isDeclined(leg: LegTimeline): boolean {
  if (leg.sipResponseCode !== null) return leg.sipResponseCode === SIP_DECLINE;
  return leg.ringingAt !== null && leg.endedAt !== null && spanSeconds(leg.ringingAt, leg.endedAt) >= 1;
}

/** True when phones were rung in turn and this one had given up before the other was called. */
function endedBefore(leg: LegTimeline, winner: LegTimeline): boolean {
  if (leg.status === 'canceled' || leg.endedAt === null) return false;
  return leg.endedAt <= winner.startedAt && leg.startedAt < winner.startedAt;
}
