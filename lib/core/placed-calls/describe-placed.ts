import { isFinalStatus } from '../calls/status-order';
import type { PlacedKind, PlacedProgress } from './placed-progress';

/** How a placed call stands, as its page shows it. */
export type PlacedState = 'ringing' | 'talking' | 'saving' | 'done' | 'failed';
export type PlacedView = { state: PlacedState; sentence: string };

/** What became of the recording after the call; null: nothing yet. */
export type PlacedResult = 'stored' | 'failed';

/** A call of which nothing final was heard for this long after it was placed is over; the longest that we allow lasts 15 minutes. */
export const PLACED_LOST_MS = 20 * 60_000;

/** A placed call in a state and a sentence. Never throws. */
export function describePlaced(call: {
  kind: PlacedKind;
  progress: PlacedProgress;
  result: PlacedResult | null;
  problem: string | null;
  createdAt: number;
  now: number;
}): PlacedView {
  const { kind, progress, result, problem, createdAt, now } = call;
  if (result === 'stored') return { state: 'done', sentence: 'Saved. Callers hear it within two seconds.' };
  if (problem !== null) return { state: 'failed', sentence: problem };
  if (progress.keptSid !== null) return { state: 'saving', sentence: 'The announcement is being saved.' };
  if (isFinalStatus(progress.status)) return endOf(kind, progress);
  if (now - createdAt > PLACED_LOST_MS)
    return { state: 'failed', sentence: 'Nothing was heard of this call any more.' };
  if (progress.status !== 'in-progress') return { state: 'ringing', sentence: 'The phone is being rung.' };
  return { state: 'talking', sentence: kind === 'trial' ? 'The call is on.' : talkOf(progress) };
}

function talkOf({ stage }: PlacedProgress): string {
  if (stage?.name === 'deciding')
    return 'The announcement is played back: press 1 on the phone to keep it, 2 to record it again.';
  if (stage?.name === 'givenUp') return 'Nothing was recorded.';
  return 'The phone was picked up: speak after the tone.';
}

function endOf(kind: PlacedKind, { status, stage }: PlacedProgress): PlacedView {
  const failed = (sentence: string): PlacedView => ({ state: 'failed', sentence });
  switch (status) {
    case 'busy':
      return failed('The phone is busy, or the call was declined.');
    case 'no-answer':
      return failed('Nobody picked up.');
    case 'canceled':
      return failed('The call was cancelled.');
    case 'failed':
      return failed('The phone could not be reached.');
    default:
      if (kind === 'trial') return { state: 'done', sentence: 'The call is over.' };
      return failed(
        stage?.name === 'deciding'
          ? 'The call ended before 1 was pressed: nothing was saved.'
          : 'The call ended before anything was recorded: nothing was saved.',
      );
  }
}
