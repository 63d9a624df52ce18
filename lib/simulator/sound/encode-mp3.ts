import { createMp3Encoder } from 'wasm-media-encoders';

const BITRATE_KBIT = 32;
/** Samples given to the encoder at once: its buffers live in its own memory. */
const PART_SAMPLES = 65_536;

/** One or two channels of 16 bit samples as an MP3 file; the channels have the same length. */
export async function encodeMp3(channels: readonly Int16Array[], rate: number): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  const [left = new Int16Array(0), right] = channels;
  const count = right === undefined ? 1 : 2;
  encoder.configure({ sampleRate: rate, channels: count, bitrate: BITRATE_KBIT } as Parameters<
    typeof encoder.configure
  >[0]);
  const parts: Uint8Array[] = [];
  const floats = (samples: Int16Array, at: number) =>
    Float32Array.from(samples.subarray(at, at + PART_SAMPLES), (value) => value / 0x8000);
  for (let at = 0; at < left.length; at += PART_SAMPLES) {
    const part = floats(left, at);
    // The encoder reuses its memory: what it returns is copied.
    parts.push(encoder.encode(right === undefined ? [part] : [part, floats(right, at)]).slice());
  }
  parts.push(encoder.finalize().slice());
  return Buffer.concat(parts);
}
