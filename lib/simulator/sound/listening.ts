import { TELEPHONE_RATE } from './audio-clip';

/** How loud samples are: the root of their mean square, 0 to 32768. */
export function loudness(samples: Int16Array): number {
  let sum = 0;
  for (const value of samples) sum += value * value;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}

/** The amplitude of one frequency in samples (Goertzel's algorithm), 0 to 32768. */
export function amplitudeOf(hertz: number, samples: Int16Array, rate: number = TELEPHONE_RATE): number {
  const turn = (2 * Math.PI * hertz) / rate;
  const factor = 2 * Math.cos(turn);
  let last = 0;
  let beforeLast = 0;
  for (const value of samples) {
    const next = value + factor * last - beforeLast;
    beforeLast = last;
    last = next;
  }
  const power = last * last + beforeLast * beforeLast - factor * last * beforeLast;
  return (2 * Math.sqrt(Math.max(0, power))) / Math.max(1, samples.length);
}
