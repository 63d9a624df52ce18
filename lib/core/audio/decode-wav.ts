import { mixDown, type Sound } from './sound';

/** How samples are written; the numbers are those of the format. */
const PCM = 1;
const FLOAT = 3;
const A_LAW = 6;
const MU_LAW = 7;
const EXTENSIBLE = 0xfffe;
const CHANNELS_MAX = 8;

type Format = { code: number; channels: number; rate: number; bits: number };
type Reader = (view: DataView, at: number) => number;

/**
 * The sound of a WAV file (8, 16, 24 and 32-bit, float, A-law, mu-law), mixed to one channel, at most `secondsMax` of it; null for bytes
 * that are none of these. A header that promises more than is there is read as far as there is sound.
 */
export function decodeWav(bytes: Uint8Array, secondsMax: number): Sound | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { format, data } = findChunks(view);
  if (format === null || data === null) return null;
  const read = readerOf(format);
  const { channels, rate, bits } = format;
  if (read === null || channels < 1 || channels > CHANNELS_MAX || rate < 1000 || rate > 384_000) return null;
  const frame = (bits / 8) * channels;
  const frames = Math.min(Math.floor(data.byteLength / frame), Math.ceil(rate * secondsMax));
  const split = Array.from({ length: channels }, (_, channel) => {
    const samples = new Float32Array(frames);
    for (let at = 0; at < frames; at++) samples[at] = read(data, at * frame + channel * (bits / 8));
    return samples;
  });
  return { samples: mixDown(split), rate };
}

function readerOf({ code, bits }: Format): Reader | null {
  if (code === FLOAT && bits === 32) return (view, at) => finite(view.getFloat32(at, true));
  if (code === FLOAT && bits === 64) return (view, at) => finite(view.getFloat64(at, true));
  if (code === MU_LAW && bits === 8) return (view, at) => muLaw(view.getUint8(at));
  if (code === A_LAW && bits === 8) return (view, at) => aLaw(view.getUint8(at));
  return code === PCM ? (PCM_READERS[bits] ?? null) : null;
}

const PCM_READERS: Readonly<Record<number, Reader>> = {
  8: (view, at) => (view.getUint8(at) - 128) / 128,
  16: (view, at) => view.getInt16(at, true) / 32768,
  24: (view, at) => (view.getUint16(at, true) + view.getInt8(at + 2) * 65536) / 8388608,
  32: (view, at) => view.getInt32(at, true) / 2147483648,
};

function finite(value: number): number {
  return Number.isFinite(value) ? Math.max(-4, Math.min(4, value)) : 0;
}

/** ITU-T G.711. */
function muLaw(byte: number): number {
  const code = ~byte & 0xff;
  const size = (((code & 0x0f) << 3) + 0x84) << ((code & 0x70) >> 4);
  return ((code & 0x80) === 0 ? size - 0x84 : 0x84 - size) / 32768;
}

function aLaw(byte: number): number {
  const code = byte ^ 0x55;
  const segment = (code & 0x70) >> 4;
  const low = ((code & 0x0f) << 4) + 8;
  const size = segment === 0 ? low : (low + 0x100) << (segment - 1);
  return ((code & 0x80) === 0 ? -size : size) / 32768;
}

/** Walks the chunks; each is a name, a length and as many bytes, padded to an even number. */
function findChunks(view: DataView): { format: Format | null; data: DataView | null } {
  let format: Format | null = null;
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const name = view.getUint32(at);
    const stated = view.getUint32(at + 4, true);
    const rest = view.byteLength - at - 8;
    const length = Math.min(stated, rest);
    if (name === FMT && length >= 16) format ??= formatAt(view, at + 8, length);
    if (name === DATA) {
      // A file written while it was recorded leaves the length open.
      const isOpen = stated === 0 || stated === 0xffffffff;
      return { format, data: new DataView(view.buffer, view.byteOffset + at + 8, isOpen ? rest : length) };
    }
    at += 8 + length + (length % 2);
  }
  return { format, data: null };
}

/** 'fmt ' and 'data' as numbers. */
const FMT = 0x666d7420;
const DATA = 0x64617461;

function formatAt(view: DataView, at: number, length: number): Format {
  const code = view.getUint16(at, true);
  return {
    // The extensible form names the coding in the first bytes of its sub-format.
    code: code === EXTENSIBLE && length >= 26 ? view.getUint16(at + 24, true) : code,
    channels: view.getUint16(at + 2, true),
    rate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  };
}
