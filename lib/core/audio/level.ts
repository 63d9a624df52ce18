/**
 * Brings speech to one loudness, so that no prompt is whispered and none shouted: the parts that are not silent get the target's root mean
 * square, and peaks that would clip are turned down smoothly.
 */
const TARGET_DB = -16;
/** More would lift a quiet room's noise to the loudness of speech. */
const GAIN_DB_MAX = 30;
const CEILING = 10 ** (-1 / 20);
const FRAME_SECONDS = 0.02;
/** A frame counts as speech when it is at most so much quieter than the loudest one. */
const SPEECH_RANGE_DB = 30;
const LOOK_AHEAD_SECONDS = 0.005;
/** Below any voice on the telephone. */
const RUMBLE_HZ = 60;

/** Speech is quieter than this: there is none. */
export const SILENCE_DB = -55;

/** Levels in place of nothing: gives new samples of the same length. */
export function levelSpeech(samples: Float32Array, rate: number): Float32Array {
  const clean = withoutRumble(samples, rate);
  const loudness = speechLoudness(clean, rate);
  if (loudness === Number.NEGATIVE_INFINITY) return clean;
  const gain = 10 ** (Math.min(GAIN_DB_MAX, TARGET_DB - loudness) / 20);
  return limitPeaks(
    clean.map((sample) => sample * gain),
    Math.max(1, Math.round(rate * LOOK_AHEAD_SECONDS)),
  );
}

/** Root mean square of what is not silent, in dB below full scale; -Infinity for nothing but zeros. */
export function speechLoudness(samples: Float32Array, rate: number): number {
  const size = Math.max(1, Math.round(rate * FRAME_SECONDS));
  const powers: number[] = [];
  for (let from = 0; from < samples.length; from += size) powers.push(powerOf(samples.subarray(from, from + size)));
  const loudest = powers.reduce((most, power) => Math.max(most, power), 0);
  if (loudest === 0) return Number.NEGATIVE_INFINITY;
  const speech = powers.filter((power) => power >= loudest * 10 ** (-SPEECH_RANGE_DB / 10));
  return 10 * Math.log10(speech.reduce((total, power) => total + power, 0) / speech.length);
}

function powerOf(frame: Float32Array): number {
  let sum = 0;
  for (const sample of frame) sum += sample * sample;
  return sum / frame.length;
}

/** A steady offset and hum below the voice take loudness without being heard. */
function withoutRumble(samples: Float32Array, rate: number): Float32Array {
  const keep = Math.exp((-2 * Math.PI * RUMBLE_HZ) / rate);
  let before = samples[0] ?? 0;
  let passed = 0;
  return samples.map((sample) => {
    passed = keep * (passed + sample - before);
    before = sample;
    return passed;
  });
}

/** The gain each sample needs, its least within the look-ahead, then its mean: it is never above what the peak in the middle allows. */
function limitPeaks(samples: Float32Array, reach: number): Float32Array {
  const needed = samples.map((sample) => Math.min(1, CEILING / Math.max(Math.abs(sample), CEILING)));
  const least = needed.map((_, at) => leastWithin(needed, at - reach, at + reach));
  const result = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at++) {
    let sum = 0;
    for (let near = at - reach; near <= at + reach; near++)
      sum += least[Math.min(least.length - 1, Math.max(0, near))] ?? 1;
    result[at] = (samples[at] ?? 0) * (sum / (2 * reach + 1));
  }
  return result;
}

function leastWithin(values: Float32Array, from: number, to: number): number {
  let least = 1;
  for (let at = Math.max(0, from); at <= Math.min(values.length - 1, to); at++)
    least = Math.min(least, values[at] ?? 1);
  return least;
}
