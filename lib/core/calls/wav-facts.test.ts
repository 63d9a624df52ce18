import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PEAKS_PER_CHANNEL, readWav } from './wav-facts';

type Wav = { channels?: number; rate?: number; bits?: number; code?: number; statedLength?: number; before?: Buffer };

function wav(samples: number[], options: Wav = {}): Uint8Array {
  const { channels = 1, rate = 8000, bits = 16, code = 1 } = options;
  const data = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, index) => {
    data.writeInt16LE(sample, index * 2);
  });
  const format = Buffer.alloc(16);
  format.writeUInt16LE(code, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt32LE(rate * channels * 2, 8);
  format.writeUInt16LE(channels * 2, 12);
  format.writeUInt16LE(bits, 14);
  const chunks = [chunk('fmt ', format), options.before ?? Buffer.alloc(0), chunk('data', data, options.statedLength)];
  return Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WAVE'), ...chunks]);
}

function chunk(name: string, bytes: Buffer, statedLength = bytes.length): Buffer {
  const head = Buffer.alloc(8, name);
  head.writeUInt32LE(statedLength, 4);
  return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)]);
}

test('a message of two seconds that grows louder is drawn so', () => {
  const samples = Array.from({ length: 16_000 }, (_, index) => Math.round((index / 16_000) * 32767));
  const facts = readWav(wav(samples));
  expect(facts).toMatchObject({ kind: 'wav', seconds: 2, channels: 1, samplesPerSecond: 8000 });
  const peaks = facts.kind === 'wav' ? (facts.peaks[0] ?? []) : [];
  expect(peaks).toHaveLength(PEAKS_PER_CHANNEL);
  expect(peaks).toEqual([...peaks].sort((a, b) => a - b));
  expect([peaks[0], peaks[200], peaks.at(-1)]).toEqual([0, 50, 100]);
});

test('the two parties of a stereo recording are drawn apart', () => {
  const samples = Array.from({ length: 8_000 }, (_, index) => (index % 2 === 0 ? -16384 : 0));
  const facts = readWav(wav(samples, { channels: 2 }));
  expect(facts).toMatchObject({ seconds: 0.5, channels: 2 });
  expect(facts.kind === 'wav' && facts.peaks.map((channel) => new Set(channel))).toEqual([new Set([50]), new Set([0])]);
});

test('one loud sample anywhere is seen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_000 }), fc.nat(), (length, seed) => {
      const samples = new Array<number>(length).fill(0);
      samples[seed % length] = -32768;
      const facts = readWav(wav(samples));
      const peaks = facts.kind === 'wav' ? (facts.peaks[0] ?? []) : [];
      expect(peaks.filter((peak) => peak === 100)).toHaveLength(1);
    }),
  );
});

describe('a file is read though', () => {
  test.each<[string, Uint8Array, number]>([
    ['it has no sound at all', wav([]), 0],
    [
      'other chunks, of odd length too, come before the sound',
      wav([1, 2, 3, 4], { before: chunk('LIST', Buffer.from('odd')) }),
      4,
    ],
    ['its header leaves the length open', wav([1, 2, 3, 4], { statedLength: 0xffffffff }), 4],
    ['its header states no length', wav([1, 2, 3, 4], { statedLength: 0 }), 4],
    ['it was cut off', wav([1, 2, 3, 4], { statedLength: 4_000 }).slice(0, -3), 2],
    ['it lies anywhere in a larger buffer', new Uint8Array([0, ...wav([1, 2, 3, 4])]).subarray(1), 4],
  ])('%s', (_what, bytes, frames) => {
    expect(readWav(bytes)).toMatchObject({ kind: 'wav', seconds: frames / 8000 });
  });
});

describe('what is no such file is told in a sentence:', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(0), /not a WAV file/],
    ['an MP3', Buffer.from('ID3\u0003aaaaaaaaaaaaaaaaaaaa'), /not a WAV file/],
    ['an error page', Buffer.from('<html><body>Not found, and some more text</body></html>'), /not a WAV file/],
    ['mu-law', wav([1, 2], { code: 7, bits: 8 }), /16-bit PCM/],
    ['24 bits', wav([1, 2], { bits: 24 }), /16-bit PCM/],
    ['surround sound', wav([1, 2, 3, 4, 5, 6], { channels: 6 }), /6 channels/],
    ['no rate', wav([1, 2], { rate: 0 }), /no samples in a second/],
    ['no sound chunk', wav([]).slice(0, 36), /no sound/],
    ['no format chunk', Buffer.from('RIFF\0\0\0\0WAVE'), /how its sound is coded/],
  ])('%s', (_what, bytes, problem) => {
    expect(readWav(bytes)).toEqual({ kind: 'notWav', problem: expect.stringMatching(problem) });
  });

  test('hostile bytes never throw', () => {
    const start = Buffer.from('RIFF\0\0\0\0WAVEfmt ');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        expect(['wav', 'notWav']).toContain(readWav(Buffer.concat([start, rest])).kind);
      }),
    );
  });
});
