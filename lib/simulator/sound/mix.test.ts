import { describe, expect, it } from 'vitest';
import { audioClip } from './audio-clip';
import { renderTimeline } from './mix';

const steady = (value: number, seconds: number) => audioClip(new Int16Array(seconds * 8000).fill(value));

describe('renderTimeline', () => {
  it('is as long as asked, with each clip at its place and silence elsewhere', () => {
    const [channel] = renderTimeline([{ offsetSeconds: 1, clip: steady(100, 1), channel: 0 }], 3, 1);
    expect(channel?.length).toBe(24000);
    expect([channel?.[7999], channel?.[8000], channel?.[15999], channel?.[16000]]).toEqual([0, 100, 100, 0]);
  });

  it('adds what sounds together and stops at full scale, whatever the order', () => {
    const loud = { offsetSeconds: 0, clip: steady(30000, 1), channel: 0 };
    const quiet = { offsetSeconds: 0, clip: steady(-10000, 1), channel: 0 };
    expect(renderTimeline([loud, loud], 1, 1)[0]?.[0]).toBe(32767);
    expect(renderTimeline([loud, loud, loud, quiet], 1, 1)).toEqual(renderTimeline([quiet, loud, loud, loud], 1, 1));
    expect(renderTimeline([quiet, quiet, quiet, quiet], 1, 1)[0]?.[0]).toBe(-32768);
  });

  it('keeps two channels apart and mixes them where there is one', () => {
    const items = [
      { offsetSeconds: 0, clip: steady(1, 1), channel: 0 },
      { offsetSeconds: 0, clip: steady(2, 1), channel: 1 },
    ];
    expect(renderTimeline(items, 1, 2).map((channel) => channel[0])).toEqual([1, 2]);
    expect(renderTimeline(items, 1, 1).map((channel) => channel[0])).toEqual([3]);
  });

  it('leaves out what lies before the beginning or after the end', () => {
    const items = [
      { offsetSeconds: -0.5, clip: steady(7, 1), channel: 0 },
      { offsetSeconds: 1.5, clip: steady(9, 5), channel: 0 },
    ];
    const [channel] = renderTimeline(items, 2, 1);
    expect([channel?.[0], channel?.[3999], channel?.[4000], channel?.[12000], channel?.[15999]]).toEqual([
      7, 7, 0, 9, 9,
    ]);
    expect(renderTimeline(items, 0, 2)).toEqual([new Int16Array(0), new Int16Array(0)]);
  });
});
