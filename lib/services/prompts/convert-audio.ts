import { PROMPT_SECONDS_MAX, PROMPT_SECONDS_MIN } from '../../config/limits';
import { encodeWav } from '../../core/audio/encode-wav';
import { levelSpeech, SILENCE_DB, speechLoudness } from '../../core/audio/level';
import { resample } from '../../core/audio/resample';
import { AUDIO_PROBLEMS, AudioProblem } from './audio-problems';
import { decodeAudio } from './decode-audio';

/** The telephone's rate: more is thrown away by every line. */
const TELEPHONE_RATE = 8000;

export type ConvertedAudio = { wav: Uint8Array; seconds: number };

/**
 * Any common audio file as callers hear it best: one channel, 8 kHz, 16 bits, at the loudness of all prompts. Throws AudioProblem with a
 * sentence for a file that is none, too short, too long or silent. Takes a second for a minute of sound: never in a process that answers people.
 */
export async function convertAudio(bytes: Uint8Array): Promise<ConvertedAudio> {
  const sound = await decodeAudio(bytes, PROMPT_SECONDS_MAX + 1);
  const length = sound.samples.length / sound.rate;
  if (length < PROMPT_SECONDS_MIN) throw new AudioProblem(AUDIO_PROBLEMS.tooShort);
  if (length > PROMPT_SECONDS_MAX) throw new AudioProblem(AUDIO_PROBLEMS.tooLong);
  const { samples, rate } = resample(sound, TELEPHONE_RATE);
  if (speechLoudness(samples, rate) < SILENCE_DB) throw new AudioProblem(AUDIO_PROBLEMS.silent);
  const wav = encodeWav(levelSpeech(samples, rate), rate);
  return { wav, seconds: Math.round((samples.length / rate) * 10) / 10 };
}
