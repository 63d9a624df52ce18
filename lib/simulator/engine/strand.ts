import { createHash } from 'node:crypto';
import type { Clock } from './clock';
import type { Timer } from './timer-queue';

/**
 * One line of cause and effect: a call with its legs and the telephones that take part in it. It has its own time, so that a
 * running-ahead clock may work on many calls at once and every one of them still happens exactly as if it were alone: what a
 * webhook answers happens at the instant at which it was asked. Ids and chances come from the strand's seed.
 */
export class Strand {
  readonly clock: Clock;
  readonly number: number;
  readonly seed: string;
  /** Internal milliseconds; differs from the clock shown by the clock's offset. */
  tick: number;
  held = 0;
  /** Timers that came due while a webhook of this strand was under way. */
  readonly deferred: Timer[] = [];
  lastTurn = -1;
  /** Calls of this account that one call has led to, through its own numbers. */
  trunks = 0;
  #made = 0;

  constructor(clock: Clock, number: number, seed: string, tick: number) {
    this.clock = clock;
    this.number = number;
    this.seed = seed;
    this.tick = tick;
  }

  /** The instant by the clock shown to the outside, in milliseconds since the epoch. */
  now(): number {
    return this.tick + this.clock.offsetMs;
  }

  /** Something from outside happens to this strand now. */
  touch(): void {
    this.tick = Math.max(this.tick, this.clock.tick());
  }

  at(tick: number, action: () => void): Timer {
    return this.clock.schedule(this, tick, action);
  }

  after(ms: number, action: () => void): Timer {
    return this.clock.schedule(this, this.tick + ms, action);
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** Waits for work outside the clock (a webhook, a file, a synthesis). No time passes in a virtual mode; in the real one what it took. */
  async hold<T>(work: Promise<T>): Promise<T> {
    this.held += 1;
    this.clock.begin();
    try {
      return await work;
    } finally {
      this.held -= 1;
      if (this.clock.mode === 'real') this.touch();
      this.clock.end(this);
    }
  }

  /** 32 hexadecimal characters, the same for the same seed and the same history of this strand. */
  nextHex(): string {
    this.#made += 1;
    return createHash('md5').update(`${this.seed}:${this.#made}`).digest('hex');
  }

  sid(prefix: string): string {
    return prefix + this.nextHex();
  }

  /** A chance in [0, 1). */
  random(): number {
    return Number.parseInt(this.nextHex().slice(0, 12), 16) / 2 ** 48;
  }
}
