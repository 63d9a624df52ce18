import { describe, expect, it } from 'vitest';
import { amplitudeOf, loudness } from './listening';
import { beepTone, busyTone, dtmfTone, notInServiceTone, ringingTone } from './tones';

const part = (samples: Int16Array, from: number, to: number) => samples.subarray(from * 8000, to * 8000);

describe('tones', () => {
  it.each([
    ['US', [440, 480], 0.5, 1.5, 3],
    ['ca', [440, 480], 0.5, 1.5, 3],
    ['GB', [400, 450], 0.05, 0.35, 1.5],
    ['DE', [425], 0.1, 0.9, 3],
    [null, [425], 0.1, 0.9, 3],
  ])('ringing in %s has its frequencies, then a pause', (country, hertz, from, to, quietAt) => {
    const { samples, seconds } = ringingTone(country, 12);
    expect(seconds).toBe(12);
    for (const one of hertz) expect(amplitudeOf(one, part(samples, from, to))).toBeGreaterThan(5000);
    expect(amplitudeOf(700, part(samples, from, to))).toBeLessThan(300);
    expect(loudness(part(samples, quietAt, quietAt + 0.4))).toBe(0);
  });

  it('a cadence repeats for as long as the tone lasts', () => {
    const { samples } = ringingTone('US', 20);
    for (const at of [0, 6, 12, 18]) expect(loudness(part(samples, at + 0.5, at + 1.5))).toBeGreaterThan(3000);
    for (const at of [2, 8, 14]) expect(loudness(part(samples, at + 0.5, at + 3.5))).toBe(0);
  });

  it.each([
    ['US', [480, 620], 0.1, 0.4, 0.6, 0.9],
    ['GB', [400], 0.1, 0.35, 0.4, 0.7],
    ['FR', [425], 0.1, 0.4, 0.6, 0.9],
  ])('busy in %s is on and off', (country, hertz, from, to, quietFrom, quietTo) => {
    const { samples } = busyTone(country, 4);
    for (const one of hertz) expect(amplitudeOf(one, part(samples, from, to))).toBeGreaterThan(5000);
    expect(loudness(part(samples, quietFrom, quietTo))).toBe(0);
  });

  it('a beep is 1 kHz and not in service rises in three steps', () => {
    expect(amplitudeOf(1000, beepTone().samples)).toBeGreaterThan(5000);
    const { samples } = notInServiceTone();
    expect(amplitudeOf(913.8, part(samples, 0.02, 0.25))).toBeGreaterThan(5000);
    expect(amplitudeOf(1370.6, part(samples, 0.3, 0.53))).toBeGreaterThan(5000);
    expect(amplitudeOf(1776.7, part(samples, 0.57, 0.9))).toBeGreaterThan(5000);
  });

  it.each([
    ['1', 697, 1209],
    ['5', 770, 1336],
    ['#', 941, 1477],
    ['*', 941, 1209],
    ['0', 941, 1336],
  ])('key %s sounds as %d and %d Hz', (key, low, high) => {
    const burst = part(dtmfTone(key).samples, 0, 0.1);
    expect(amplitudeOf(low, burst)).toBeGreaterThan(5000);
    expect(amplitudeOf(high, burst)).toBeGreaterThan(5000);
    expect(amplitudeOf(low === 941 ? 697 : 941, burst)).toBeLessThan(1000);
  });

  it('keys follow each other, a w waits, and what is no key is left out', () => {
    expect(dtmfTone('12').seconds).toBeCloseTo(0.4);
    expect(dtmfTone('1w2').seconds).toBeCloseTo(0.9);
    expect(dtmfTone('1-x2').id).toBe(dtmfTone('12').id);
    expect(dtmfTone('').seconds).toBe(0);
  });

  it('equal tones have equal ids and different ones different ids, all fit for a file name', () => {
    const ids = [
      ringingTone('US', 4),
      ringingTone('GB', 4),
      ringingTone('US', 5),
      busyTone('US', 4),
      dtmfTone('*'),
      dtmfTone('#'),
    ];
    expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
    for (const { id } of ids) expect(id).toMatch(/^[a-z0-9-]+$/i);
    expect(ringingTone('US', 4)).toEqual(ringingTone('US', 4));
  });
});
