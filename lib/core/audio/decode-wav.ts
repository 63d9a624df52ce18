import { mixDown, type Sound } from './sound';

/** How samples are written; the numbers are those of the format. */
const PCM = 1;
const FLOAT = 3;
const A_LAW = 6;
const MU_LAW = 7;
const EXTENSIBLE = 0xfffe;
const CHANNELS_MAX = 8;

type Format = { code: number; channels: number; rate: number; bits: number; sampleBytes: number };
type Reader = (view: DataView, at: number, little: boolean) => number;

/**
 * The sound of a WAV file (RIFF, RIFX or RF64; PCM of up to 32 bits, float, A-law, mu-law), mixed to one channel, at most `secondsMax` of
 * it; null for bytes that are none of these. A header that promises more than is there is read as far as there is sound.
 */
export function decodeWav(bytes: Uint8Array, secondsMax: number): Sound | null {
  const { format, data, little } = findChunks(viewOf(bytes));
  if (format === null || data === null) return null;
  const read = readerOf(format);
  const { channels, rate, sampleBytes } = format;
  if (read === null || channels < 1 || channels > CHANNELS_MAX || rate < 1000 || rate > 384_000) return null;
  const frame = sampleBytes * channels;
  const frames = Math.min(Math.floor(data.byteLength / frame), Math.ceil(rate * secondsMax));
  const split = Array.from({ length: channels }, (_, channel) => {
    const samples = new Float32Array(frames);
    for (let at = 0; at < frames; at++) samples[at] = read(data, at * frame + channel * sampleBytes, little);
    return samples;
  });
  return { samples: mixDown(split), rate };
}

/** The name of a WAV file's coding, for a sentence to its owner; null when the file does not say how it is coded. */
export function wavCodingName(bytes: Uint8Array): string | null {
  const { format } = findChunks(viewOf(bytes));
  if (format === null) return null;
  const { code, bits, channels } = format;
  const name = CODING_NAMES[code] ?? `coding 0x${code.toString(16).padStart(4, '0')}`;
  const size = code === PCM || code === FLOAT ? `${bits}-bit ` : '';
  return `${size}${name} with ${channels} ${channels === 1 ? 'channel' : 'channels'}`;
}

/** Of the registry of wave formats (RFC 2361 and mmreg.h). */
const CODING_NAMES: Readonly<Record<number, string>> = {
  [PCM]: 'PCM',
  2: 'Microsoft ADPCM',
  [FLOAT]: 'floating point',
  [A_LAW]: 'A-law',
  [MU_LAW]: 'mu-law',
  17: 'IMA ADPCM',
  32: 'Yamaha ADPCM',
  34: 'TrueSpeech',
  49: 'GSM 6.10',
  64: 'G.721 ADPCM',
  69: 'G.726 ADPCM',
  80: 'MPEG',
  85: 'MP3',
  97: 'Duck DK4 ADPCM',
  352: 'Windows Media Audio',
  353: 'Windows Media Audio',
};

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readerOf({ code, bits, sampleBytes }: Format): Reader | null {
  if (code === FLOAT && bits === 32) return (view, at, little) => finite(view.getFloat32(at, little));
  if (code === FLOAT && bits === 64) return (view, at, little) => finite(view.getFloat64(at, little));
  if (code === MU_LAW && bits === 8) return (view, at) => muLaw(view.getUint8(at));
  if (code === A_LAW && bits === 8) return (view, at) => aLaw(view.getUint8(at));
  // Fewer bits than the bytes hold stand at the upper end of them: 12 bits in 16 are read as 16.
  return code === PCM && bits > 0 && bits <= sampleBytes * 8 ? (PCM_READERS[sampleBytes] ?? null) : null;
}

const PCM_READERS: Readonly<Record<number, Reader>> = {
  1: (view, at) => (view.getUint8(at) - 128) / 128,
  2: (view, at, little) => view.getInt16(at, little) / 32768,
  3: (view, at, little) =>
    (little
      ? view.getUint16(at, true) + view.getInt8(at + 2) * 65536
      : view.getInt8(at) * 65536 + view.getUint16(at + 1)) / 8388608,
  4: (view, at, little) => view.getInt32(at, little) / 2147483648,
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

type Chunks = { format: Format | null; data: DataView | null; little: boolean };

/** Walks the chunks; each is a name, a length and as many bytes, padded to an even number. The sound may stand before its format. */
function findChunks(view: DataView): Chunks {
  const little = view.byteLength < 4 || view.getUint32(0) !== RIFX;
  let format: Format | null = null;
  let data: DataView | null = null;
  let statedInDs64: number | null = null;
  for (let at = 12; at + 8 <= view.byteLength && (format === null || data === null); ) {
    const name = view.getUint32(at);
    const stated = view.getUint32(at + 4, little);
    const rest = view.byteLength - at - 8;
    const isData = name === DATA;
    const length = Math.min(isData ? dataLength(stated, statedInDs64) : stated, rest);
    if (name === FMT && length >= 16) format ??= formatAt(view, at + 8, length, little);
    if (name === DS64 && length >= 16) statedInDs64 = Number(view.getBigUint64(at + 16, little));
    if (isData) data ??= new DataView(view.buffer, view.byteOffset + at + 8, length);
    at += 8 + length + (length % 2);
  }
  return { format, data, little };
}

/** A file written while it was recorded leaves the length open; RF64 states it in a chunk of its own. */
function dataLength(stated: number, statedInDs64: number | null): number {
  return stated === 0 || stated === 0xffffffff ? (statedInDs64 ?? Number.POSITIVE_INFINITY) : stated;
}

/** 'RIFX', 'fmt ', 'data' and 'ds64' as numbers. */
const RIFX = 0x52494658;
const FMT = 0x666d7420;
const DATA = 0x64617461;
const DS64 = 0x64733634;

function formatAt(view: DataView, at: number, length: number, little: boolean): Format {
  const code = view.getUint16(at, little);
  const channels = view.getUint16(at + 2, little);
  const bits = view.getUint16(at + 14, little);
  const bytesOfBits = Math.ceil(bits / 8);
  const blockBytes = view.getUint16(at + 12, little);
  const isPadded = channels > 0 && blockBytes % channels === 0 && blockBytes / channels > bytesOfBits;
  return {
    // The extensible form names the coding in the first bytes of its sub-format.
    code: code === EXTENSIBLE && length >= 26 ? view.getUint16(at + 24, little) : code,
    channels,
    rate: view.getUint32(at + 4, little),
    bits,
    sampleBytes: isPadded ? blockBytes / channels : bytesOfBits,
  };
}
