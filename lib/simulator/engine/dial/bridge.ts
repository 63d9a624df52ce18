import { conductCall } from '../conduct-call';
import type { Leg } from '../leg';
import { endLeg } from '../leg-life';
import { CallSession, type SessionEvent } from '../session';
import type { Next } from '../verb';
import type { DialPlan } from './dial-plan';

/** `next` is set when the caller's side ended it; `detached` when the dialled party was sent elsewhere by the REST API. */
export type BridgeResult = { next: Next | null; detached: boolean };

/** Two telephones talk until one of them, a limit or the REST API ends it. */
export async function bridge(session: CallSession, child: Leg, plan: DialPlan): Promise<BridgeResult> {
  const { leg: parent, exchange, inbox } = session;
  session.answer();
  markBridged(parent, child);
  const endTick = parent.strand.tick + plan.timeLimitSeconds * 1000;
  let result: BridgeResult | null = null;
  while (result === null) {
    const event = await inbox.next(endTick);
    if (event.kind === 'time') result = { next: null, detached: false };
    else if (event.kind === 'leg') result = event.leg === child ? dialledHappened(session, child, event.event) : null;
    else result = callerHappened(session, child, event, plan);
  }
  parent.bridgedMs += parent.strand.tick - (parent.bridgedTick ?? parent.strand.tick);
  parent.bridgedTick = null;
  if (!result.detached) endLeg(exchange, child, 'completed');
  return result;
}

function markBridged(parent: Leg, child: Leg): void {
  parent.bridgedTick = parent.strand.tick;
  for (const leg of [parent, child]) {
    leg.diary.note(`connected with ${leg === parent ? child.row.to : parent.row.from}`);
    leg.play({ kind: 'note', text: 'connected', seconds: 0, source: null, by: 'carrier' });
  }
}

function callerHappened(session: CallSession, child: Leg, event: SessionEvent, plan: DialPlan): BridgeResult | null {
  const next = session.interruption(event);
  if (next !== null) return { next, detached: false };
  if (event.kind === 'voice') child.play({ kind: 'voice', ...event.voice, by: 'peer' });
  if (event.kind !== 'key') return null;
  if (event.key === '*' && plan.hangupOnStar) return { next: null, detached: false };
  playKey(child, event.key);
  return null;
}

function dialledHappened(
  session: CallSession,
  child: Leg,
  event: Extract<SessionEvent, { kind: 'leg' }>['event'],
): BridgeResult | null {
  const parent = session.leg;
  if (event.kind === 'gone' || event.kind === 'cut') return { next: null, detached: false };
  if (event.kind === 'voice') parent.play({ kind: 'voice', ...event.voice, by: 'peer' });
  if (event.kind === 'key') playKey(parent, event.key);
  if (event.kind !== 'replaced') return null;
  const detached = new CallSession(session.exchange, child);
  void conductCall(session.exchange, child, detached, event.source);
  return { next: null, detached: true };
}

function playKey(leg: Leg, key: string): void {
  const source = { kind: 'keys' as const, digits: key, seconds: 0.2 };
  leg.play({ kind: 'tone', text: `key ${key}`, seconds: 0.2, source, by: 'peer' });
}
