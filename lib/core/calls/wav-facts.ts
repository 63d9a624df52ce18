/**
 * What a recording's file says about itself: how long it is and how loud when. Carriers deliver WAV with 16-bit PCM samples,
 * mono or one channel a party; the header of a file that was streamed may state no length, so the bytes that are there count.
 */
export type WavFacts = {
  kind: 'wav';
  seconds: number;
  channels: number;
  samplesPerSecond: number;
  /** One list a channel of the loudest moments, 0-100, in PEAKS_PER_CHANNEL equal parts (fewer for a file of fewer samples). */
  peaks: number[][];
};
export type NotWav = { kind: 'notWav'; problem: string };

export const PEAKS_PER_CHANNEL = 400;

const PCM = 1;
const EXTENSIBLE = 0xfffe;
const BYTES_PER_SAMPLE = 2;
const CHANNELS_MAX = 2;

type Format = { code: number; channels: number; samplesPerSecond: number; bitsPerSample: number };

/** Reads a WAV file. Never throws: bytes that are no such file give a sentence that says what they are instead. */
export function readWav(bytes: Uint8Array): WavFacts | NotWav {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (textAt(view, 0) !== 'RIFF' || textAt(view, 8) !== 'WAVE') return notWav('The file is not a WAV file.');
  const { format, samples } = findChunks(view);
  if (format === null) return notWav('The WAV file does not say how its sound is coded.');
  const problem = problemOf(format);
  if (problem !== null) return notWav(problem);
  if (samples === null) return notWav('The WAV file holds no sound.');
  const frames = Math.floor(samples.byteLength / (BYTES_PER_SAMPLE * format.channels));
  return {
    kind: 'wav',
    seconds: frames / format.samplesPerSecond,
    channels: format.channels,
    samplesPerSecond: format.samplesPerSecond,
    peaks: Array.from({ length: format.channels }, (_, channel) => peaksOf(samples, frames, channel, format.channels)),
  };
}

function notWav(problem: string): NotWav {
  return { kind: 'notWav', problem };
}

function problemOf(format: Format): string | null {
  if (format.code !== PCM || format.bitsPerSample !== 16) return 'The WAV file is not coded as 16-bit PCM.';
  if (format.channels < 1 || format.channels > CHANNELS_MAX) return `The WAV file has ${format.channels} channels.`;
  return format.samplesPerSecond > 0 ? null : 'The WAV file says that it has no samples in a second.';
}

/** Walks the chunks; each is a name, a length and as many bytes, padded to an even number. */
function findChunks(view: DataView): { format: Format | null; samples: DataView | null } {
  let format: Format | null = null;
  let samples: DataView | null = null;
  let at = 12;
  while (at + 8 <= view.byteLength) {
    const name = textAt(view, at);
    const stated = view.getUint32(at + 4, true);
    const length = Math.min(stated, view.byteLength - at - 8);
    if (name === 'fmt ' && length >= 16) format ??= formatAt(view, at + 8, length);
    if (name === 'data') {
      // A file written while it was recorded leaves the length open.
      const isOpen = stated === 0 || stated === 0xffffffff;
      samples ??= new DataView(view.buffer, view.byteOffset + at + 8, isOpen ? view.byteLength - at - 8 : length);
    }
    at += 8 + length + (length % 2);
  }
  return { format, samples };
}

function formatAt(view: DataView, at: number, length: number): Format {
  const code = view.getUint16(at, true);
  return {
    // The extensible form names the coding in the first bytes of its sub-format.
    code: code === EXTENSIBLE && length >= 26 ? view.getUint16(at + 24, true) : code,
    channels: view.getUint16(at + 2, true),
    samplesPerSecond: view.getUint32(at + 4, true),
    bitsPerSample: view.getUint16(at + 14, true),
  };
}

function peaksOf(samples: DataView, frames: number, channel: number, channels: number): number[] {
  const parts = Math.min(PEAKS_PER_CHANNEL, frames);
  const step = BYTES_PER_SAMPLE * channels;
  return Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((part * frames) / parts);
    const to = Math.floor(((part + 1) * frames) / parts);
    let loudest = 0;
    for (let frame = from; frame < to; frame++) {
      const loudness = Math.abs(samples.getInt16(frame * step + channel * BYTES_PER_SAMPLE, true));
      if (loudness > loudest) loudest = loudness;
    }
    return Math.round((loudest * 100) / 32768);
  });
}

function textAt(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return '';
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}
