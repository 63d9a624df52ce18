import { describe, expect, it } from 'vitest';
import { strengthAt, tone } from '../../testing/tone';
import { levelSpeech, speechLoudness } from './level';

const RATE = 8000;
const peakOf = (samples: Float32Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
const scaled = (samples: Float32Array, gain: number) => samples.map((sample) => sample * gain);

describe('levelling', () => {
  it.each([0.01, 0.1, 0.5, 1])('brings a tone of amplitude %f to -16 dB', (amplitude) => {
    const levelled = levelSpeech(tone(440, RATE, 2, amplitude), RATE);
    expect(speechLoudness(levelled.subarray(800), RATE)).toBeCloseTo(-16, 0);
  });

  it('measures speech, not the pauses in it', () => {
    const words = new Float32Array(RATE * 4);
    words.set(tone(440, RATE, 1, 0.3), 0);
    words.set(tone(440, RATE, 1, 0.3), RATE * 3);
    expect(speechLoudness(words, RATE)).toBeCloseTo(speechLoudness(tone(440, RATE, 1, 0.3), RATE), 1);
  });

  it('never clips: a peak is turned down, and the rest is left as it is', () => {
    const quiet = tone(440, RATE, 2, 0.1);
    for (let at = 8000; at < 8040; at++) quiet[at] = at % 2 === 0 ? 0.95 : -0.95;
    const levelled = levelSpeech(quiet, RATE);
    expect(peakOf(levelled)).toBeLessThanOrEqual(10 ** (-1 / 20) + 1e-4);
    expect(strengthAt(levelled.subarray(2000, 6000), 440, RATE)).toBeGreaterThan(0.1);
  });

  it('what is far beyond full scale is brought back into it', () => {
    expect(peakOf(levelSpeech(scaled(tone(440, RATE, 1), 7), RATE))).toBeLessThan(0.9);
  });

  it('takes an offset out and does not lift silence or a whisper of noise to speech', () => {
    const offset = levelSpeech(
      tone(440, RATE, 1).map((sample) => sample + 0.3),
      RATE,
    ).subarray(RATE / 2);
    expect(Math.abs(offset.reduce((sum, sample) => sum + sample, 0) / offset.length)).toBeLessThan(0.01);
    expect(peakOf(levelSpeech(new Float32Array(RATE), RATE))).toBe(0);
    expect(speechLoudness(levelSpeech(tone(440, RATE, 1, 0.001), RATE), RATE)).toBeLessThan(-30);
  });
});
