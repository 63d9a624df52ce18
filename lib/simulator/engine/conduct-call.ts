import type { FinalStatus } from './call-row';
import type { DocumentSource } from './document-source';
import type { Exchange } from './exchange';
import type { Leg } from './leg';
import { endLeg } from './leg-life';
import type { CallSession, SessionEnd } from './session';

function finalStatus(leg: Leg, end: SessionEnd): FinalStatus {
  if (end.kind === 'reject') return end.status;
  if (leg.answered) return 'completed';
  return end.kind === 'cut' && end.canceled ? 'canceled' : 'no-answer';
}

/** Runs a call's documents to the end and ends the leg; what a caller who hung up still causes is requested afterwards. */
export async function conductCall(
  exchange: Exchange,
  leg: Leg,
  session: CallSession,
  first: DocumentSource,
): Promise<void> {
  try {
    const end = await session.run(first);
    endLeg(exchange, leg, finalStatus(leg, end));
    if (end.kind === 'gone' && end.last !== undefined) await session.requestLast(end.last);
  } catch (error) {
    exchange.onError(error, leg.sid);
    leg.diary.warn(20500, 'The carrier failed: this is a mistake of the carrier, not of the application');
    endLeg(exchange, leg, 'failed', 500);
  }
}
