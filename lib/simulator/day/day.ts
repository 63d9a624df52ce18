import type { Exchange } from '../engine/exchange';
import { receiveCall } from '../engine/receive-call';
import type { Strand } from '../engine/strand';
import { drawCharacter } from './character';
import { DayCaller } from './day-caller';
import type { DayOutcome } from './judge-outcome';

export type DayWish = {
  seed: string;
  calls: number;
  to: readonly string[];
  answerers: readonly string[];
  /** Milliseconds since the epoch by the box's clock. */
  startsAt: number;
  hours: number;
  parallel?: number | undefined;
};

export type DayReport = {
  done: number;
  total: number;
  finished: boolean;
  expected: Record<string, DayOutcome>;
};

const PARALLEL_DEFAULT = 16;
const AREAS = ['206', '305', '312', '415', '512', '617'];

/** A day of scripted callers. Every call has a strand and a seed of its own: the same day comes out the same however it is run. */
export class Day {
  readonly id: string;
  readonly wish: DayWish;
  readonly #exchange: Exchange;
  readonly #expected: Record<string, DayOutcome> = {};
  #done = 0;
  #finished = false;

  constructor(exchange: Exchange, id: string, wish: DayWish) {
    this.#exchange = exchange;
    this.id = id;
    this.wish = wish;
  }

  report(): DayReport {
    return { done: this.#done, total: this.wish.calls, finished: this.#finished, expected: this.#expected };
  }

  /** Runs the day on the running-ahead clock; resolves when every call has ended and every callback is delivered. */
  async run(): Promise<void> {
    const { clock } = this.#exchange;
    const before = {
      mode: clock.mode,
      offsetMs: clock.offsetMs,
      parallel: clock.parallel,
      tick: clock.tick(),
      wallMs: Date.now(),
    };
    clock.setMode('manual');
    const startTick = clock.tick();
    clock.showAs(this.wish.startsAt);
    const ended = new Promise<void>((resolve) => {
      for (let index = 0; index < this.wish.calls; index++) this.#schedule(index, startTick, resolve);
    });
    clock.parallel = this.wish.parallel ?? PARALLEL_DEFAULT;
    clock.setMode('auto');
    await ended;
    await clock.settled();
    clock.parallel = before.parallel;
    clock.setMode(before.mode);
    const passedMs = before.mode === 'real' ? Date.now() - before.wallMs : 0;
    clock.showAs(before.tick + before.offsetMs + passedMs);
    this.#finished = true;
  }

  #schedule(index: number, startTick: number, onAllDone: () => void): void {
    const { wish } = this;
    const seed = `day:${this.id}:${wish.seed}:${index}`;
    const strand = this.#exchange.clock.strand(seed, startTick);
    const offsetMs = Math.floor(strand.random() * wish.hours * 3_600_000);
    strand.at(startTick + offsetMs, () => this.#call(strand, onAllDone));
  }

  #call(strand: Strand, onAllDone: () => void): void {
    const chance = () => strand.random();
    const character = drawCharacter(chance);
    const to = this.wish.to[Math.floor(chance() * this.wish.to.length)];
    const number = this.#exchange.store.numbers.find((row) => row.phoneNumber === to);
    const area = AREAS[Math.floor(chance() * AREAS.length)] ?? '415';
    const from = `+1${area}555${String(Math.floor(chance() * 10_000)).padStart(4, '0')}`;
    const ended = () => {
      this.#done += 1;
      if (this.#done === this.wish.calls) onAllDone();
    };
    if (number === null) {
      ended();
      return;
    }
    const caller = new DayCaller(strand, character, (callSid, outcome) => {
      this.#expected[callSid] = outcome;
      ended();
    });
    const leg = receiveCall(this.#exchange, number, {
      strand,
      farEnd: caller,
      from: character.withheld ? 'anonymous' : from,
      forwardedFrom: null,
      stirVerstat: null,
    });
    caller.dials(leg);
  }
}
