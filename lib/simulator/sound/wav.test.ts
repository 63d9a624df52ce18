import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/shared/app-error';
import { amplitudeOf } from './listening';
import { decodeWav, encodeWav, toTelephoneClip } from './wav';

function sine(hertz: number, seconds: number, rate: number): Int16Array {
  return Int16Array.from(
    { length: seconds * rate },
    (_, index) => Math.sin((2 * Math.PI * hertz * index) / rate) * 10000,
  );
}

function refusal(bytes: Uint8Array): AppError {
  try {
    decodeWav(bytes);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('was not refused');
}

describe('wav', () => {
  it('what was encoded is decoded the same, in one and two channels', () => {
    const left = Int16Array.from([0, 1, -1, 32767, -32768]);
    const right = Int16Array.from([5, 4, 3, 2, 1]);
    expect(decodeWav(encodeWav([left], 8000))).toEqual({ samples: [left], rate: 8000 });
    expect(decodeWav(encodeWav([left, right], 44100))).toEqual({ samples: [left, right], rate: 44100 });
  });

  it('a shorter second channel is filled up with silence', () => {
    const decoded = decodeWav(encodeWav([Int16Array.of(1, 2, 3), Int16Array.of(9)], 8000));
    expect(decoded.samples[1]).toEqual(Int16Array.of(9, 0, 0));
  });

  it('8 bit samples become 16 bit', () => {
    const bytes = encodeWav([Int16Array.of(0, 0)], 8000);
    bytes[34] = 8;
    bytes.set([0, 128, 255, 192], 44);
    expect(decodeWav(bytes).samples[0]).toEqual(Int16Array.of(-32768, 0, 127 << 8, 64 << 8));
  });

  it('other chunks before the sound and a file cut off in the middle are read', () => {
    const plain = encodeWav([Int16Array.of(1, 2, 3, 4)], 8000);
    const list = Uint8Array.from([76, 73, 83, 84, 3, 0, 0, 0, 1, 2, 3, 0]);
    const bytes = Uint8Array.from([...plain.subarray(0, 36), ...list, ...plain.subarray(36, -2)]);
    expect(decodeWav(bytes).samples[0]).toEqual(Int16Array.of(1, 2, 3));
  });

  it.each([
    ['nothing', new Uint8Array(0), /not a WAV/],
    ['text', new TextEncoder().encode('hello, this is a text and no sound'), /not a WAV/],
    ['a header alone', encodeWav([], 8000).subarray(0, 12), /no sound/],
    ['a compressed file', encodeWav([Int16Array.of(1)], 8000).with(20, 7), /compressed/],
    ['24 bit', encodeWav([Int16Array.of(1)], 8000).with(34, 24), /not 8 or 16 bit/],
    ['six channels', encodeWav([Int16Array.of(1)], 8000).with(22, 6), /6 channels/],
    ['a rate of nought', encodeWav([Int16Array.of(1)], 0), /samples a second/],
  ])('%s is refused with a sentence', (_name, bytes, sentence) => {
    const error = refusal(bytes);
    expect(error.code).toBe('invalid_input');
    expect(error.message).toMatch(sentence);
  });

  it.each([16000, 22050, 44100, 48000, 8000])('a voice at %d Hz keeps its pitch, loudness and length', (rate) => {
    const clip = toTelephoneClip(encodeWav([sine(1000, 1, rate)], rate));
    expect(clip.seconds).toBeCloseTo(1, 3);
    expect(amplitudeOf(1000, clip.samples)).toBeGreaterThan(9500);
    expect(amplitudeOf(1000, clip.samples)).toBeLessThan(10500);
  });

  it('what a telephone cannot carry does not fold back into what is heard', () => {
    const { samples } = toTelephoneClip(encodeWav([sine(6000, 1, 44100)], 44100));
    expect(amplitudeOf(2000, samples)).toBeLessThan(60);
  });

  it('two channels are mixed into one', () => {
    const { samples } = toTelephoneClip(encodeWav([sine(500, 1, 8000), sine(1500, 1, 8000)], 8000));
    expect(amplitudeOf(500, samples)).toBeGreaterThan(4500);
    expect(amplitudeOf(1500, samples)).toBeGreaterThan(4500);
  });
});
