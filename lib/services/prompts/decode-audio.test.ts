import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { WaveFile } from 'wavefile';
import { decodeWav } from '../../core/audio/decode-wav';
import { encodeWav } from '../../core/audio/encode-wav';
import { speechLoudness } from '../../core/audio/level';
import { readOggOpus } from '../../core/audio/opus-packets';
import { readWebmOpus } from '../../core/audio/webm-packets';
import { readWav } from '../../core/calls/wav-facts';
import { oggOpusOf } from '../../testing/ogg-opus-of';
import { strengthAt, tone } from '../../testing/tone';
import { AUDIO_PROBLEMS } from './audio-problems';
import { convertAudio } from './convert-audio';
import { decodeAudio } from './decode-audio';

/** A second of 440 Hz at half the full scale in each format, made by an encoder of its own. */
const file = (name: string) => readFile(new URL(`../../testing/audio/${name}`, import.meta.url));
const problemOf = (bytes: Uint8Array) =>
  convertAudio(bytes).then(
    () => 'none',
    (error: Error) => error.message,
  );

async function bytesOf(name: string): Promise<Uint8Array> {
  if (name !== 'tone.opus') return file(name);
  const webm = readWebmOpus(await file('tone.webm'));
  if (webm === null) throw new Error('The WebM file has no sound.');
  return oggOpusOf(webm);
}

describe('an audio file', () => {
  it.each(['tone.mp3', 'tone.ogg', 'tone.flac', 'tone.webm', 'tone.opus'])(
    '%s becomes telephone sound of one loudness',
    async (name) => {
      const { wav, seconds } = await convertAudio(await bytesOf(name));
      expect(readWav(wav)).toMatchObject({ kind: 'wav', channels: 1, samplesPerSecond: 8000 });
      expect(seconds).toBeGreaterThan(0.9);
      expect(seconds).toBeLessThan(1.5);
      const sound = decodeWav(wav, 10);
      const middle = (sound?.samples ?? new Float32Array(1)).subarray(1600, 6400);
      expect(speechLoudness(middle, 8000)).toBeCloseTo(-16, 0);
      expect(strengthAt(middle, 440, 8000)).toBeGreaterThan(0.2);
    },
  );

  it('is decoded no further than anybody would listen', async () => {
    const { samples, rate } = await decodeAudio(encodeWav(tone(440, 8000, 20), 8000), 3);
    expect(samples.length / rate).toBeLessThanOrEqual(3);
    const mp3 = await file('tone.mp3');
    const long = new Uint8Array(Buffer.concat(Array.from({ length: 60 }, () => mp3)));
    const sound = await decodeAudio(long, 5);
    expect(sound.samples.length / sound.rate).toBeLessThan(15);
  });

  it('that is cut off in the middle gives what is there', async () => {
    for (const name of ['tone.mp3', 'tone.ogg', 'tone.flac', 'tone.webm']) {
      const whole = await bytesOf(name);
      const { samples, rate } = await decodeAudio(whole.subarray(0, Math.floor(whole.length * 0.8)), 10);
      expect(samples.length / rate).toBeGreaterThan(0.3);
    }
  });
});

describe('a file that becomes no prompt', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['a page', bytes('<html><body>no audio</body></html>'), AUDIO_PROBLEMS.noAudio],
    ['nothing', new Uint8Array(0), AUDIO_PROBLEMS.noAudio],
    ['a name with nothing behind it', bytes('RIFF....WAVE'), AUDIO_PROBLEMS.broken],
    ['an Opus file without Opus', bytes(`OggS${'.'.repeat(24)}OpusHead`), AUDIO_PROBLEMS.broken],
    ['a WebM file without sound', new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 0x80, 0, 0, 0]), AUDIO_PROBLEMS.broken],
    ['an M4A file', bytes('....ftypM4A mp42'), AUDIO_PROBLEMS.aac],
    ['silence', encodeWav(new Float32Array(16_000), 8000), AUDIO_PROBLEMS.silent],
    ['a click', encodeWav(tone(440, 8000, 0.2), 8000), AUDIO_PROBLEMS.tooShort],
    ['a lecture', encodeWav(tone(440, 8000, 302), 8000), AUDIO_PROBLEMS.tooLong],
  ])('%s is refused with a sentence', async (_, content, sentence) => {
    expect(await problemOf(content)).toBe(sentence);
  });

  it('bytes that only look like audio never break the reader', async () => {
    for (const name of ['tone.mp3', 'tone.ogg', 'tone.flac', 'tone.webm']) {
      const whole = await bytesOf(name);
      for (let round = 0; round < 8; round++) {
        const noisy = whole.slice();
        for (let at = 40 + round; at < noisy.length; at += 97) noisy[at] = (at * 31 + round * 17) & 0xff;
        expect(Object.values(AUDIO_PROBLEMS).concat(['none'] as never[])).toContain(await problemOf(noisy));
      }
    }
    expect(readOggOpus(new Uint8Array(30))).toBeNull();
  });
});

describe('a WAV file of a rarer kind', () => {
  const wave = (depth: string, options: object = {}) => {
    const file = new WaveFile();
    const samples = Array.from(tone(440, 8000, 1), (sample) => Math.round(sample * 16_000));
    file.fromScratch(1, 8000, depth, samples, options);
    return file;
  };
  it.each<[string, () => Uint8Array]>([
    ['RIFX', () => wave('16', { container: 'RIFX' }).toBuffer()],
    ['RF64', () => rf64Of(wave('16').toBuffer())],
    [
      'A-law',
      () => {
        const file = wave('16');
        file.toALaw();
        return file.toBuffer();
      },
    ],
    [
      'mu-law',
      () => {
        const file = wave('16');
        file.toMuLaw();
        return file.toBuffer();
      },
    ],
    [
      '12 bits in 16',
      () => {
        const bytes = wave('16').toBuffer();
        bytes[34] = 12;
        return bytes;
      },
    ],
    [
      'data before fmt',
      () => {
        const bytes = wave('16').toBuffer();
        return new Uint8Array([...bytes.subarray(0, 12), ...bytes.subarray(36), ...bytes.subarray(12, 36)]);
      },
    ],
  ])('%s is read', async (_kind, file) => {
    const sound = await decodeAudio(file(), 10);
    expect(sound.rate).toBe(8000);
    expect(sound.samples.length / sound.rate).toBeCloseTo(1, 1);
    expect(strengthAt(sound.samples, 440, 8000)).toBeGreaterThan(0.2);
  });

  it.each([
    [2, 'Microsoft ADPCM with 1 channel'],
    [17, 'IMA ADPCM with 1 channel'],
    [49, 'GSM 6.10 with 1 channel'],
    [0x2000, 'coding 0x2000 with 1 channel'],
  ])('of coding %i is refused by a sentence that names it', async (code, name) => {
    const bytes = wave('16').toBuffer();
    new DataView(bytes.buffer, bytes.byteOffset).setUint16(20, code, true);
    await expect(decodeAudio(bytes, 10)).rejects.toThrow(`This WAV file is ${name}`);
  });
});

/** The same file with its lengths in a `ds64` chunk, and one more chunk behind the sound. */
function rf64Of(riff: Uint8Array): Uint8Array {
  const dataBytes = riff.length - 44;
  const ds64 = new DataView(new ArrayBuffer(36));
  ds64.setUint32(0, 0x64733634);
  ds64.setUint32(4, 28, true);
  ds64.setBigUint64(16, BigInt(dataBytes), true);
  const head = riff.slice(0, 44);
  head.set(new TextEncoder().encode('RF64'));
  head.fill(0xff, 4, 8).fill(0xff, 40, 44);
  const more = new TextEncoder().encode('LIST\u0008\0\0\0\u007f\u007f\u007f\u007f\u007f\u007f\u007f\u007f');
  return new Uint8Array([
    ...head.subarray(0, 12),
    ...new Uint8Array(ds64.buffer),
    ...head.subarray(12),
    ...riff.subarray(44),
    ...more,
  ]);
}
