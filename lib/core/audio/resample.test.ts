import { describe, expect, it } from 'vitest';
import { strengthAt, tone } from '../../testing/tone';
import { resample } from './resample';

const RATES = [8000, 11025, 16000, 22050, 32000, 44100, 48000, 96000];

describe('another rate', () => {
  it.each(RATES)('keeps what the telephone carries, at its frequency and strength, from %i Hz', (rate) => {
    for (const hertz of [300, 1000, 3000]) {
      const { samples } = resample({ samples: tone(hertz, rate, 1), rate }, 8000);
      expect(samples.length).toBe(8000);
      const middle = samples.subarray(1000, 7000);
      expect(strengthAt(middle, hertz, 8000)).toBeGreaterThan(0.49);
      expect(strengthAt(middle, hertz, 8000)).toBeLessThan(0.51);
    }
  });

  it.each([
    [44100, 4500],
    [44100, 7000],
    [48000, 5000],
    [48000, 9000],
    [96000, 15_000],
    [16000, 6000],
  ])('lets nothing above 4 kHz come back as a false lower tone: from %i Hz, %i Hz', (rate, hertz) => {
    const { samples } = resample({ samples: tone(hertz, rate, 1), rate }, 8000);
    const loudest = samples.subarray(500, 7500).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    // 60 dB below the tone that went in.
    expect(loudest).toBeLessThan(0.5 / 1000);
  });

  it('a rate that has nothing in common with 8000 works too, and nothing at all stays nothing', () => {
    const { samples } = resample({ samples: tone(1000, 22_051, 1), rate: 22_051 }, 8000);
    expect(strengthAt(samples.subarray(1000, 7000), 1000, 8000)).toBeCloseTo(0.5, 1);
    expect(resample({ samples: new Float32Array(0), rate: 48_000 }, 8000).samples.length).toBe(0);
  });
});
