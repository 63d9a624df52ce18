import { describe, expect, test } from 'vitest';
import { audioClip } from '../sound/audio-clip';
import { decodeWav } from '../sound/wav';
import { createMemoryStore } from '../store/memory-store';
import type { RecordingRow } from './recording-row';
import { renderRecording } from './render-recording';
import { SoundBank, type Speaker } from './sound-bank';

/** Speaks every text as two seconds of the same loudness. */
const loud: Speaker = { speak: async () => audioClip(new Int16Array(16_000).fill(1_000)) };
const mute: Speaker = { speak: async () => Promise.reject(new Error('no voice')) };
const errors: unknown[] = [];
const bank = (speaker: Speaker | null, estimates = false) =>
  new SoundBank({
    speaker,
    files: createMemoryStore().audio,
    estimates: () => estimates,
    onError: (error) => errors.push(error),
  });
const hello = { kind: 'speech' as const, text: 'Hello there', voice: null };

describe('how long a sound lasts', () => {
  test('speech lasts as long as it was spoken, or as its letters say where nothing is spoken', async () => {
    expect(await bank(loud).seconds(hello)).toBe(2);
    expect(bank(loud, true).seconds(hello)).toBe(0.7);
    expect(bank(null).seconds(hello)).toBe(0.7);
  });

  test('a text that cannot be spoken keeps its place, and the failure is told', async () => {
    expect(await bank(mute).seconds(hello)).toBeCloseTo(0.7);
    expect(errors).toHaveLength(1);
  });
});

describe('sounds as files', () => {
  test('a sound is found again under its id, an unknown one is not', async () => {
    const sounds = bank(loud);
    const wav = await sounds.wav(sounds.idOf(hello));
    expect(decodeWav(wav ?? new Uint8Array()).samples[0]).toHaveLength(16_000);
    expect(await sounds.wav('s00000000000000000000000000000000')).toBeNull();
  });

  test('a recording has each side on its channel, at its time, cut to its length', async () => {
    const item = { seconds: 2, source: hello };
    const row: RecordingRow = {
      sid: 'RE1',
      callSid: 'CA1',
      source: 'DialVerb',
      status: 'completed',
      channels: 2,
      track: 'both',
      startedAt: 0,
      updatedAt: 0,
      seconds: 3,
      durationSeconds: 3,
      items: [
        { ...item, channel: 0, offsetSeconds: 0 },
        { ...item, channel: 1, offsetSeconds: 2 },
      ],
    };
    const [caller, callee] = await renderRecording(bank(loud), row, 2);
    const at = (samples: Int16Array | undefined, second: number) => samples?.[second * 8_000];
    expect([caller?.length, callee?.length]).toEqual([24_000, 24_000]);
    expect([at(caller, 1), at(caller, 2.5), at(callee, 1), at(callee, 2.5)]).toEqual([1_000, 0, 0, 1_000]);
    const [mixed] = await renderRecording(bank(loud), row, 1);
    expect([at(mixed, 1), at(mixed, 2.5)]).toEqual([1_000, 1_000]);
  });
});
