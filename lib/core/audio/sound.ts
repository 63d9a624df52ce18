/** One channel of sound: samples between -1 and 1, so many in a second. */
export type Sound = { samples: Float32Array; rate: number };

/** Channels played together as one; a file with none is silent. */
export function mixDown(channels: readonly Float32Array[]): Float32Array {
  const [first, ...rest] = channels;
  if (first === undefined) return new Float32Array(0);
  if (rest.length === 0) return first;
  const length = Math.min(...channels.map((channel) => channel.length));
  const mixed = first.slice(0, length);
  for (const channel of rest) for (let at = 0; at < length; at++) mixed[at] = (mixed[at] ?? 0) + (channel[at] ?? 0);
  for (let at = 0; at < length; at++) mixed[at] = (mixed[at] ?? 0) / channels.length;
  return mixed;
}

/** The parts one after the other. */
export function joinSamples(parts: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
