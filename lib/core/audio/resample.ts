import type { Sound } from './sound';

/** What the telephone carries ends here; between it and half the rate the filter falls. */
const PASS_SHARE = 0.86;
/** Of a Blackman window: taps × transition ÷ rate. */
const WINDOW_WIDTH = 5.5;

/**
 * The sound at another rate. Frequencies that the new rate cannot carry are filtered out, 60 dB and more, so that none comes back as a
 * false lower one; those below 86 % of half the lower rate are kept.
 */
export function resample({ samples, rate }: Sound, newRate: number): Sound {
  if (rate === newRate) return { samples, rate };
  const kernel = makeKernel(rate, newRate);
  const length = Math.floor((samples.length * newRate) / rate);
  const result = new Float32Array(length);
  for (let at = 0; at < length; at++) {
    const position = at * kernel.step;
    const middle = Math.floor(position / kernel.phases.length);
    const taps = kernel.phases[position % kernel.phases.length];
    if (taps !== undefined) result[at] = convolve(samples, middle - kernel.half + 1, taps);
  }
  return { samples: result, rate: newRate };
}

function convolve(samples: Float32Array, from: number, taps: Float32Array): number {
  const first = Math.max(0, -from);
  const last = Math.min(taps.length, samples.length - from);
  let sum = 0;
  for (let tap = first; tap < last; tap++) sum += (samples[from + tap] ?? 0) * (taps[tap] ?? 0);
  return sum;
}

/** For each place that a new sample can have between two old ones, the weights of the old ones around it. */
type Kernel = { phases: Float32Array[]; half: number; step: number };

function makeKernel(rate: number, newRate: number): Kernel {
  const divisor = commonDivisor(rate, newRate);
  const count = newRate / divisor;
  const nyquist = Math.min(rate, newRate) / 2;
  const half = Math.ceil((WINDOW_WIDTH * rate) / (nyquist * (1 - PASS_SHARE)) / 2);
  // The middle of the transition, in cycles a sample of the old rate.
  const cutoff = (nyquist * (1 + PASS_SHARE)) / 2 / rate;
  const phases = Array.from({ length: count }, (_, phase) => phaseTaps(phase / count, half, cutoff));
  return { phases, half, step: rate / divisor };
}

function phaseTaps(offset: number, half: number, cutoff: number): Float32Array {
  const taps = Float32Array.from({ length: half * 2 }, (_, tap) => {
    const distance = tap - half + 1 - offset;
    return sinc(2 * cutoff * distance) * blackman(distance / half);
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function blackman(x: number): number {
  return Math.abs(x) >= 1 ? 0 : 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right);
}
