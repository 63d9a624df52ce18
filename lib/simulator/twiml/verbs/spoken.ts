import { playSound, waitSeconds } from '../../engine/play-sound';
import type { CallSession, SessionEvent } from '../../engine/session';
import type { SoundSource } from '../../engine/sound';
import type { TwimlElement } from '../element';
import { SAY_LANGUAGES } from '../languages';
import { type SpokenPart, spokenParts } from '../spoken-parts';
import { playMedia } from './play-media';

const LOOPS_MAX = 1_000;
const TEXT_CHARACTERS_MAX = 4_096;
const VOICES = /^(man|woman|alice|Polly[.][A-Za-z]+(-Neural|-Generative)?|Google[.][a-z]{2,3}-[A-Z]{2}-[A-Za-z0-9-]+)$/;

/** Says, plays or pauses as one element asks, on its own or inside a <Gather>; returns the event that stopped it, or null. */
export async function performSpoken(
  element: TwimlElement,
  session: CallSession,
  stops: (event: SessionEvent) => boolean,
): Promise<SessionEvent | null> {
  if (element.name === 'Pause') return pause(element, session, stops);
  const code = element.name === 'Say' ? 13510 : 13410;
  const loop = session.attributes(element).integer('loop', { fallback: 1, min: 0, max: LOOPS_MAX, code });
  for (let round = 0; round < (loop === 0 ? LOOPS_MAX : loop); round++) {
    const event =
      element.name === 'Say' ? await say(element, session, stops) : await playMedia(element, session, stops);
    if (event !== null) return event;
  }
  return null;
}

async function pause(element: TwimlElement, session: CallSession, stops: (event: SessionEvent) => boolean) {
  const seconds = session
    .attributes(element)
    .integer('length', { fallback: 1, min: 0, max: Number.MAX_SAFE_INTEGER, code: 13910 });
  session.leg.diary.verb('Pause', `${seconds} s`);
  session.leg.play({ kind: 'silence', text: '', seconds, source: null, by: 'carrier' });
  return waitSeconds(session, seconds, stops);
}

async function say(element: TwimlElement, session: CallSession, stops: (event: SessionEvent) => boolean) {
  const parts = spokenParts(element, (message) => session.warn({ code: 13511, message }));
  const text = parts.flatMap((part) => ('text' in part ? [part.text] : [])).join(' ');
  session.leg.diary.verb('Say', text.slice(0, 500));
  if (parts.length === 0) {
    session.warn({ code: 13520, message: 'Say: the text is empty' });
    return null;
  }
  if (text.length > TEXT_CHARACTERS_MAX) {
    session.warn({ code: 13521, message: `Say: the text is longer than ${TEXT_CHARACTERS_MAX} characters` });
    return null;
  }
  const attributes = session.attributes(element);
  const voice = attributes.pattern('voice', VOICES, '', 13511);
  attributes.oneOf('language', SAY_LANGUAGES, 'en-US', 13512);
  return playSound(session, 'prompt', text, speechOf(parts, voice === '' ? null : voice), stops);
}

function speechOf(parts: readonly SpokenPart[], voice: string | null): SoundSource {
  const sources = parts.map(
    (part): SoundSource =>
      'text' in part ? { kind: 'speech', text: part.text, voice } : { kind: 'silence', seconds: part.pauseSeconds },
  );
  const [first] = sources;
  return sources.length === 1 && first !== undefined ? first : { kind: 'sequence', sources };
}
