/** Zero crossings of the kernel on each side: about 50 dB of damping above the cut-off, enough for a telephone. */
const CROSSINGS = 12;

/**
 * Changes the rate of one channel of samples with a windowed-sinc low-pass, so that nothing above half the new rate folds
 * back into what is heard. The length in seconds stays the same.
 */
export function resample(samples: Int16Array, fromRate: number, toRate: number): Int16Array {
  if (fromRate === toRate) return samples.slice();
  const result = new Int16Array(Math.round((samples.length * toRate) / fromRate));
  // In cycles per input sample, a little below half the lower rate: the kernel's slope has to end before it.
  const cutoff = 0.46 * Math.min(1, toRate / fromRate);
  const reach = Math.ceil(CROSSINGS / (2 * cutoff));
  const kernel = kernelTable(cutoff, reach);
  for (let index = 0; index < result.length; index++) {
    const centre = (index * fromRate) / toRate;
    result[index] = clamp(weightedSum(samples, centre, reach, kernel));
  }
  return result;
}

/** Steps of the kernel's table between two input samples. */
const TABLE_STEPS = 64;

function kernelTable(cutoff: number, reach: number): Float64Array {
  const table = new Float64Array(reach * TABLE_STEPS + 1);
  for (let index = 0; index < table.length; index++) {
    const distance = index / TABLE_STEPS;
    const angle = 2 * Math.PI * cutoff * distance;
    const sinc = distance === 0 ? 1 : Math.sin(angle) / angle;
    const hann = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
    table[index] = 2 * cutoff * sinc * hann;
  }
  return table;
}

function weightedSum(samples: Int16Array, centre: number, reach: number, kernel: Float64Array): number {
  const first = Math.max(0, Math.ceil(centre - reach));
  const last = Math.min(samples.length - 1, Math.floor(centre + reach));
  let sum = 0;
  for (let at = first; at <= last; at++) {
    sum += (samples[at] ?? 0) * (kernel[Math.round(Math.abs(at - centre) * TABLE_STEPS)] ?? 0);
  }
  return sum;
}

function clamp(value: number): number {
  return Math.max(-32768, Math.min(32767, Math.round(value)));
}
