import { AppError } from '../../core/shared/app-error';
import { type AudioClip, audioClip, TELEPHONE_RATE } from './audio-clip';
import { resample } from './resample';

/**
 * WAV files, PCM only. Chunks may come in any order with others between them, and a file cut off in the middle (a stream
 * that was stopped) is read as far as it goes.
 */
const HEADER_BYTES = 44;
const PCM = 1;
/** The format tag of WAV files that say their true format in an extension; microphones and editors write it for PCM too. */
const EXTENSIBLE = 0xfffe;

/** A 16 bit PCM WAV file of one or two channels; the shorter channel is filled up with silence. */
export function encodeWav(channels: Int16Array[], rate: number): Uint8Array {
  const frames = Math.max(0, ...channels.map((channel) => channel.length));
  const blockBytes = 2 * channels.length;
  const bytes = new Uint8Array(HEADER_BYTES + frames * blockBytes);
  const view = new DataView(bytes.buffer);
  writeText(bytes, 0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  writeText(bytes, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, channels.length, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * blockBytes, true);
  view.setUint16(32, blockBytes, true);
  view.setUint16(34, 16, true);
  writeText(bytes, 36, 'data');
  view.setUint32(40, frames * blockBytes, true);
  // A view of whole samples is many times faster than a DataView; every machine that Node runs on is little-endian.
  const samples = new Int16Array(bytes.buffer, HEADER_BYTES);
  for (const [index, channel] of channels.entries()) {
    if (channels.length === 1) samples.set(channel);
    else
      for (let frame = 0; frame < channel.length; frame++)
        samples[frame * channels.length + index] = channel[frame] ?? 0;
  }
  return bytes;
}

/**
 * The samples of a PCM WAV file (8 or 16 bit, one or two channels), as 16 bit, a channel each.
 * Throws AppError `invalid_input` with a sentence for anything else.
 */
export function decodeWav(bytes: Uint8Array): { samples: Int16Array[]; rate: number } {
  if (bytes.length < 12 || readText(bytes, 0) !== 'RIFF' || readText(bytes, 8) !== 'WAVE') {
    throw new AppError('invalid_input', 'This is not a WAV file. Send uncompressed WAV (PCM).');
  }
  const { format, data } = findChunks(bytes);
  const { channels, rate, bits } = readFormat(format);
  const frames = Math.floor(data.length / (channels * (bits / 8)));
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const samples = Array.from({ length: channels }, (_, channel) =>
    Int16Array.from({ length: frames }, (_unused, frame) => {
      const at = frame * channels + channel;
      return bits === 16 ? view.getInt16(at * 2, true) : (view.getUint8(at) - 128) << 8;
    }),
  );
  return { samples, rate };
}

/** A WAV file of any rate as a telephone would carry it: 8 kHz, its channels mixed into one. Throws as decodeWav does. */
export function toTelephoneClip(bytes: Uint8Array): AudioClip {
  const { samples, rate } = decodeWav(bytes);
  const [left = new Int16Array(0), right] = samples;
  const mono = right === undefined ? left : left.map((value, index) => Math.round((value + (right[index] ?? 0)) / 2));
  return audioClip(resample(mono, rate, TELEPHONE_RATE));
}

function findChunks(bytes: Uint8Array): { format: Uint8Array; data: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format: Uint8Array | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const body = bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + size));
    const name = readText(bytes, at);
    if (name === 'fmt ') format = body;
    if (name === 'data' && format !== undefined) return { format, data: body };
    // Chunks begin at even places.
    at += 8 + size + (size % 2);
  }
  throw new AppError('invalid_input', 'This WAV file has no sound in it: its format or its data is missing.');
}

function readFormat(format: Uint8Array): { channels: 1 | 2; rate: number; bits: 8 | 16 } {
  if (format.length < 16) throw new AppError('invalid_input', 'The format of this WAV file cannot be read.');
  const view = new DataView(format.buffer, format.byteOffset, format.byteLength);
  const tag = view.getUint16(0, true);
  const isPcm = tag === PCM || (tag === EXTENSIBLE && format.length >= 26 && view.getUint16(24, true) === PCM);
  const channels = view.getUint16(2, true);
  const rate = view.getUint32(4, true);
  const bits = view.getUint16(14, true);
  if (!isPcm || (bits !== 8 && bits !== 16)) {
    throw new AppError('invalid_input', 'This WAV file is compressed or not 8 or 16 bit. Send PCM with 16 bit.');
  }
  if (channels !== 1 && channels !== 2) {
    throw new AppError('invalid_input', `This WAV file has ${channels} channels. Send one or two.`);
  }
  if (rate < 4000 || rate > 192_000) {
    throw new AppError('invalid_input', `This WAV file has ${rate} samples a second. Send 4,000 to 192,000.`);
  }
  return { channels, rate, bits };
}

function readText(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function writeText(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
}
