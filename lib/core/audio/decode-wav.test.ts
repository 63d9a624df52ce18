import { describe, expect, it } from 'vitest';
import { strengthAt, tone } from '../../testing/tone';
import { decodeWav } from './decode-wav';
import { encodeWav } from './encode-wav';

type Coding = { code: number; bits: number; write: (view: DataView, at: number, sample: number) => void };

const CODINGS: Record<string, Coding> = {
  '8-bit': { code: 1, bits: 8, write: (view, at, sample) => view.setUint8(at, Math.round(sample * 127) + 128) },
  '16-bit': { code: 1, bits: 16, write: (view, at, sample) => view.setInt16(at, sample * 32767, true) },
  '24-bit': {
    code: 1,
    bits: 24,
    write: (view, at, sample) => {
      const whole = Math.round(sample * 8388607);
      view.setUint16(at, whole & 0xffff, true);
      view.setInt8(at + 2, whole >> 16);
    },
  },
  '32-bit': { code: 1, bits: 32, write: (view, at, sample) => view.setInt32(at, sample * 2147483647, true) },
  float: { code: 3, bits: 32, write: (view, at, sample) => view.setFloat32(at, sample, true) },
  'double float': { code: 3, bits: 64, write: (view, at, sample) => view.setFloat64(at, sample, true) },
  'mu-law': { code: 7, bits: 8, write: (view, at, sample) => view.setUint8(at, muLawOf(sample)) },
  'A-law': { code: 6, bits: 8, write: (view, at, sample) => view.setUint8(at, aLawOf(sample)) },
};

describe('a WAV file', () => {
  it.each(Object.entries(CODINGS))('%s is read, one channel and two, plain and extensible', (_, coding) => {
    for (const channels of [1, 2]) {
      for (const isExtensible of [false, true]) {
        const file = wavOf(tone(440, 8000, 0.5), coding, channels, isExtensible);
        const sound = decodeWav(file, 10);
        expect(sound?.rate).toBe(8000);
        expect(sound?.samples.length).toBe(4000);
        expect(strengthAt(sound?.samples ?? new Float32Array(1), 440, 8000)).toBeCloseTo(0.5, 1);
      }
    }
  });

  it('that we write is read back', () => {
    const sound = decodeWav(encodeWav(tone(440, 8000, 0.1), 8000), 10);
    expect(sound?.samples.length).toBe(800);
  });

  it('that is cut off, or promises more than there is, gives what is there; no more than was asked for', () => {
    const file = encodeWav(tone(440, 8000, 1), 8000);
    expect(decodeWav(file.subarray(0, 44 + 1001), 10)?.samples.length).toBe(500);
    expect(decodeWav(file, 0.25)?.samples.length).toBe(2000);
  });

  it('that makes no sense is none', () => {
    const file = encodeWav(tone(440, 8000, 0.1), 8000);
    for (const [at, value] of [
      [20, 99],
      [22, 0],
      [22, 200],
      [24, 0],
      [34, 0],
      [12, 0],
    ] as const) {
      const wrong = file.slice();
      new DataView(wrong.buffer).setUint16(at, value, true);
      if (at === 24) new DataView(wrong.buffer).setUint16(26, 0, true);
      expect(decodeWav(wrong, 10)).toBeNull();
    }
    expect(decodeWav(new Uint8Array(3), 10)).toBeNull();
  });
});

function wavOf(
  samples: Float32Array,
  { code, bits, write }: Coding,
  channels: number,
  isExtensible: boolean,
): Uint8Array {
  const head = isExtensible ? 68 : 44;
  const step = (bits / 8) * channels;
  const bytes = new Uint8Array(head + samples.length * step);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  word(0, 'RIFF');
  word(8, 'WAVEfmt ');
  view.setUint32(16, head - 28, true);
  view.setUint16(20, isExtensible ? 0xfffe : code, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000 * step, true);
  view.setUint16(32, step, true);
  view.setUint16(34, bits, true);
  if (isExtensible) view.setUint16(44, code, true);
  word(head - 8, 'data');
  view.setUint32(head - 4, samples.length * step, true);
  samples.forEach((sample, at) => {
    for (let channel = 0; channel < channels; channel++) write(view, head + at * step + (channel * bits) / 8, sample);
  });
  return bytes;
}

function muLawOf(sample: number): number {
  const size = Math.min(32635, Math.round(Math.abs(sample) * 32768)) + 0x84;
  const exponent = Math.floor(Math.log2(size)) - 7;
  const code = (exponent << 4) | ((size >> (exponent + 3)) & 0x0f);
  return ~(sample < 0 ? code | 0x80 : code) & 0xff;
}

function aLawOf(sample: number): number {
  const size = Math.min(32767, Math.round(Math.abs(sample) * 32768));
  const segment = Math.max(0, Math.floor(Math.log2(Math.max(size, 1))) - 7);
  const code = (segment << 4) | ((size >> (segment === 0 ? 4 : segment + 3)) & 0x0f);
  return (sample < 0 ? code : code | 0x80) ^ 0x55;
}
