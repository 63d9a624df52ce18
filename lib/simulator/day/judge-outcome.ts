import type { Leg } from '../engine/leg';

/** How a call ended, in the words of the call records. */
export type DayOutcome =
  | 'answered'
  | 'voicemail'
  | 'abandoned_ring'
  | 'abandoned_ivr'
  | 'after_hours'
  | 'no_answer'
  | 'failed';

/** What the caller itself knows: where it was when it hung up (null: it did not), and whether it heard that nobody is there at this hour. */
export type CallEnding = { leftWhile: 'ring' | 'menu' | null; closedHeard: boolean };

const ANSWERED_MS_MIN = 1_000;

/** Judges a call by what happened on the box's own legs; nothing that the app said about it is looked at. */
export function judgeOutcome(leg: Leg, ending: CallEnding): DayOutcome {
  if (leg.bridgedMs >= ANSWERED_MS_MIN) return 'answered';
  if (leg.mailboxReached) return 'voicemail';
  if (ending.leftWhile === 'ring') return 'abandoned_ring';
  const rang = leg.children.length > 0;
  if (ending.closedHeard && !rang) return 'after_hours';
  if (ending.leftWhile === 'menu') return 'abandoned_ivr';
  if (rang) return leg.children.every((child) => child.row.status === 'failed') ? 'failed' : 'no_answer';
  return leg.applicationFailed || leg.row.status === 'failed' ? 'failed' : 'no_answer';
}
