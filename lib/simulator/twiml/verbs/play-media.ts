import { playSound, waitSeconds } from '../../engine/play-sound';
import type { CallSession, SessionEvent } from '../../engine/session';
import type { SoundSource } from '../../engine/sound';
import { WebhookFailure } from '../../webhooks/webhook-failure';
import type { TwimlElement } from '../element';

const MEDIA_SECONDS_PER_KEY = 0.2;

/** Plays the file that an element names, or its `digits`; a file that cannot be played is warned about and skipped. */
export async function playMedia(
  element: TwimlElement,
  session: CallSession,
  stops: (event: SessionEvent) => boolean,
): Promise<SessionEvent | null> {
  const digits = element.attributes['digits'];
  if (digits !== undefined) return playDigits(digits, session, stops);
  const file = element.text.trim();
  if (file === '') {
    session.warn({ code: 11100, message: 'Play: the element names no file' });
    return null;
  }
  const url = session.absolute(file) ?? '';
  session.leg.diary.verb('Play', url);
  try {
    const source = await session.leg.strand.hold(session.exchange.media.fetch(url));
    return await playSound(session, 'prompt', nameOf(url), source, stops);
  } catch (error) {
    if (!(error instanceof WebhookFailure)) throw error;
    session.warn(error);
    return null;
  }
}

async function playDigits(digits: string, session: CallSession, stops: (event: SessionEvent) => boolean) {
  session.leg.diary.verb('Play', `digits ${digits}`);
  if (!/^[0-9A-D#*wW]+$/.test(digits)) {
    session.warn({ code: 13430, message: `Play: invalid digits ${digits}` });
    return null;
  }
  const seconds = [...digits].reduce(
    (sum, digit) => sum + (digit === 'w' ? 0.5 : digit === 'W' ? 1 : MEDIA_SECONDS_PER_KEY),
    0,
  );
  const source: SoundSource = { kind: 'keys', digits, seconds };
  session.leg.play({ kind: 'tone', text: `keys ${digits}`, seconds, source, by: 'carrier' });
  return waitSeconds(session, seconds, stops);
}

function nameOf(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return `recording ${path.split('/').at(-1) ?? ''}`.trim();
}
