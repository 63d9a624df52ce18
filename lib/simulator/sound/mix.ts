import { type AudioClip, TELEPHONE_RATE } from './audio-clip';

export type TimelineItem = { offsetSeconds: number; clip: AudioClip; channel: number };

/**
 * Lays clips on a timeline `seconds` long and adds those that sound together. A sum beyond 16 bits is cut off at full
 * scale. What lies outside the timeline is left out; with one channel all items share it.
 */
export function renderTimeline(items: readonly TimelineItem[], seconds: number, channels: 1 | 2): Int16Array[] {
  const length = Math.max(0, Math.round(seconds * TELEPHONE_RATE));
  return Array.from({ length: channels }, (_, channel) => {
    const heard = items.filter((item) => channels === 1 || item.channel === channel);
    return heard.length === 0 ? new Int16Array(length) : saturate(sum(heard, length));
  });
}

function sum(items: readonly TimelineItem[], length: number): Int32Array {
  const sums = new Int32Array(length);
  for (const { clip, offsetSeconds } of items) {
    const start = Math.round(offsetSeconds * TELEPHONE_RATE);
    const end = Math.min(length, start + clip.samples.length);
    for (let at = Math.max(0, start); at < end; at++) {
      sums[at] = (sums[at] ?? 0) + (clip.samples[at - start] ?? 0);
    }
  }
  return sums;
}

function saturate(sums: Int32Array): Int16Array {
  const samples = new Int16Array(sums.length);
  for (let at = 0; at < sums.length; at++) samples[at] = Math.max(-32768, Math.min(32767, sums[at] ?? 0));
  return samples;
}
