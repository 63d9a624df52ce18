import { createHash } from 'node:crypto';
import { type AudioClip, audioClip, silence } from '../sound/audio-clip';
import { toTelephoneClip } from '../sound/wav';
import { createClipCache } from './clip-cache';
import { createFlite } from './flite';
import { speakableText } from './speakable-text';
import { voiceFor } from './voice';

export type Synthesizer = {
  /**
   * The text as an English voice speaks it over a telephone. Equal text and voice give equal sound; markup is left out, an
   * empty text is a tenth of a second of silence. Throws AppError `unavailable` when the synthesiser failed or was closed.
   */
  speak(text: string, voice?: string | null): Promise<AudioClip>;
  /** Stops the synthesiser's thread; texts still waiting are rejected. */
  close(): Promise<void>;
};

/** Part of every cache key: raise it when the same text is to sound different. */
const SOUND_VERSION = 1;
const NOTHING_SAID_SECONDS = 0.1;

/** A speech synthesiser that works offline and keeps what it spoke in a folder, which is made when it is not there. */
export function createSynthesizer(cacheFolder: string): Synthesizer {
  const cache = createClipCache(cacheFolder);
  const flite = createFlite();
  const underWay = new Map<string, Promise<AudioClip>>();

  async function findOrMake(id: string, text: string, voice: 'slt' | 'rms'): Promise<AudioClip> {
    const kept = await cache.find(id);
    if (kept !== null) return kept;
    const clip = audioClip(toTelephoneClip(await flite.speak(text, voice)).samples, id);
    await cache.keep(clip);
    return clip;
  }

  return {
    speak(text, voice) {
      const spoken = speakableText(text);
      if (spoken === '') return Promise.resolve(silence(NOTHING_SAID_SECONDS));
      const speaker = voiceFor(voice);
      const id = clipId(spoken, speaker);
      const begun = underWay.get(id);
      if (begun !== undefined) return begun;
      const made = findOrMake(id, spoken, speaker).finally(() => underWay.delete(id));
      underWay.set(id, made);
      return made;
    },
    close: () => flite.close(),
  };
}

function clipId(text: string, voice: string): string {
  const hash = createHash('sha256').update(`${SOUND_VERSION}\n${voice}\n${text}`).digest('hex');
  return `speech-${hash.slice(0, 32)}`;
}
