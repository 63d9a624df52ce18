import type { CallSession, SessionEvent } from './session';
import type { Sound, SoundSource } from './sound';

/**
 * Lets the caller hear a sound to its end. Keys and words meanwhile go unheard unless `stops` says that one ends the sound:
 * then that event is returned, as is whatever ends or redirects the call; null when the sound was heard out.
 */
export async function playSound(
  session: CallSession,
  kind: Sound['kind'],
  text: string,
  source: SoundSource,
  stops: (event: SessionEvent) => boolean,
): Promise<SessionEvent | null> {
  const { leg, exchange } = session;
  const measured = exchange.sounds.seconds(source);
  const seconds = typeof measured === 'number' ? measured : await leg.strand.hold(measured);
  leg.play({ kind, text, seconds, source, by: 'carrier' });
  return waitSeconds(session, seconds, stops);
}

/** Lets time pass on a call, with the same rules as `playSound`. */
export async function waitSeconds(
  session: CallSession,
  seconds: number,
  stops: (event: SessionEvent) => boolean,
): Promise<SessionEvent | null> {
  const untilTick = session.leg.strand.tick + Math.round(seconds * 1000);
  for (;;) {
    const event = await session.inbox.next(untilTick);
    if (event.kind === 'time') return null;
    if (session.interruption(event) !== null || stops(event)) return event;
  }
}
