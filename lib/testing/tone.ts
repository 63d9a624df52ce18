/** A pure tone of half the full scale. */
export function tone(hertz: number, rate: number, seconds: number, amplitude = 0.5): Float32Array {
  return Float32Array.from(
    { length: Math.round(rate * seconds) },
    (_, at) => amplitude * Math.sin((2 * Math.PI * hertz * at) / rate),
  );
}

/** How strong one frequency is in the samples (Goertzel): the amplitude of a pure tone. */
export function strengthAt(samples: Float32Array, hertz: number, rate: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let last = 0;
  let beforeLast = 0;
  for (const sample of samples) [last, beforeLast] = [sample + turn * last - beforeLast, last];
  return (
    (2 * Math.sqrt(Math.max(0, last * last + beforeLast * beforeLast - turn * last * beforeLast))) / samples.length
  );
}
