import { describe, expect, test } from 'vitest';
import { Clock } from './clock';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const manual = () => new Clock({ mode: 'manual', now: NOON, seed: 's' });

describe('a manual clock', () => {
  test('stands still, and goes on exactly as far as it is told', async () => {
    const clock = manual();
    const strand = clock.strand();
    const fired: number[] = [];
    strand.after(1_000, () => fired.push(clock.now() - NOON));
    strand.after(3_000, () => fired.push(clock.now() - NOON));
    await clock.advance(2_000);
    expect([fired, clock.now() - NOON]).toEqual([[1_000], 2_000]);
    await clock.advance(1_000);
    expect(fired).toEqual([1_000, 3_000]);
  });

  test('waits on its way for what is under way: what a webhook answers happens when it was asked', async () => {
    const clock = manual();
    const strand = clock.strand();
    const happened: string[] = [];
    strand.after(1_000, async () => {
      await strand.hold(new Promise((resolve) => setTimeout(resolve, 20)));
      happened.push(`answered at ${strand.now() - NOON}`);
    });
    strand.after(2_000, () => happened.push('later'));
    await clock.advance(5_000);
    expect(happened).toEqual(['answered at 1000', 'later']);
  });

  test('goes to its next timer only when that is within reach', async () => {
    const clock = manual();
    clock.strand().after(10_000, () => {});
    expect(await clock.advanceToNext(5_000)).toBe(false);
    expect(clock.now()).toBe(NOON);
    expect(await clock.advanceToNext(10_000)).toBe(true);
    expect(clock.now() - NOON).toBe(10_000);
  });

  test('shows another time without disturbing what is under way', async () => {
    const clock = manual();
    let firedAt = 0;
    clock.strand().after(5_000, () => {
      firedAt = clock.now();
    });
    clock.showAs(Date.parse('2026-11-22T23:00:00Z'));
    await clock.advance(5_000);
    expect(new Date(firedAt).toISOString()).toBe('2026-11-22T23:00:05.000Z');
  });
});

describe('a clock that runs ahead', () => {
  test('does a day at once, in the order of time, and of insertion where times are equal', async () => {
    const clock = new Clock({ mode: 'auto', now: NOON, seed: 's' });
    const first = clock.strand();
    const second = clock.strand();
    const fired: string[] = [];
    second.after(86_400_000, () => fired.push('second'));
    first.after(86_400_000, () => fired.push('first, again'));
    first.after(86_400_000, () => fired.push('first, later'));
    first.after(1, () => fired.push('early'));
    await clock.settled();
    expect(fired).toEqual(['early', 'first, again', 'first, later', 'second']);
    expect(clock.now() - NOON).toBe(86_400_000);
  });

  test('on several calls at once each has its own time', async () => {
    const clock = new Clock({ mode: 'auto', now: NOON, seed: 's' });
    clock.parallel = 8;
    const slow = clock.strand();
    const quick = clock.strand();
    const ends: Record<string, number> = {};
    slow.after(1_000, async () => {
      await slow.hold(new Promise((resolve) => setTimeout(resolve, 30)));
      slow.after(500, () => {
        ends['slow'] = slow.now() - NOON;
      });
    });
    quick.after(60_000, () => {
      ends['quick'] = quick.now() - NOON;
    });
    await clock.settled();
    expect(ends).toEqual({ quick: 60_000, slow: 1_500 });
  });

  test('makes the same ids and chances from the same seed, and others from another', () => {
    const draw = (seed: string) => {
      const strand = new Clock({ mode: 'manual', now: NOON, seed }).strand();
      return [strand.sid('CA'), strand.random(), strand.sid('RE')];
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    expect(draw('a')[0]).toMatch(/^CA[0-9a-f]{32}$/);
  });
});

describe('a real clock', () => {
  test('fires all that is due of one strand, without waiting for anything else to happen', async () => {
    const clock = new Clock({ mode: 'real', now: Date.now(), seed: 's' });
    const strand = clock.strand();
    await new Promise<void>((resolve) => strand.after(0, () => strand.after(0, () => strand.after(0, resolve))));
    clock.stop();
  });
});
