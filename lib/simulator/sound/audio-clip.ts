import { createHash } from 'node:crypto';

/** Samples a second on a telephone line: the rate of every clip. */
export const TELEPHONE_RATE = 8000;

/** A piece of sound as a telephone carries it: 8 kHz, one channel, 16 bit. Equal sound has an equal id, fit for a file name. */
export type AudioClip = { id: string; seconds: number; samples: Int16Array };

/** Makes a clip of telephone samples; without a name the id is a hash of the sound. */
export function audioClip(samples: Int16Array, id: string = soundId(samples)): AudioClip {
  return { id, seconds: samples.length / TELEPHONE_RATE, samples };
}

/** A clip of nothing, `seconds` long. */
export function silence(seconds: number): AudioClip {
  const count = Math.max(0, Math.round(seconds * TELEPHONE_RATE));
  return audioClip(new Int16Array(count), `silence-${count}`);
}

function soundId(samples: Int16Array): string {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  return `sound-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;
}
