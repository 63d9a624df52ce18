import { performance } from 'node:perf_hooks';
import { Strand } from './strand';
import { type Timer, TimerQueue } from './timer-queue';

export const CLOCK_MODES = ['real', 'manual', 'auto'] as const;
export type ClockMode = (typeof CLOCK_MODES)[number];

/** Timers fired before the event loop gets its turn: sockets are served between them. */
const TIMERS_PER_TURN_MAX = 64;
const WALL_TIMER_MS_MAX = 60_000;

/**
 * The only source of time and of timers in the carrier. `real` runs with the wall clock; `manual` stands still until it is
 * advanced; `auto` goes to the next timer as soon as nothing (webhook, synthesis, file) is under way, or, when `parallel` is
 * above 1, as long as less than that many things are. What is set with `showAs` is only what the clock shows: timers under way keep their distance.
 */
export class Clock {
  offsetMs = 0;
  parallel = 1;
  /** Called after the clock was set or has moved. */
  onMove: () => void = () => {};
  #mode: ClockMode;
  #tick: number;
  #wallBase = performance.now();
  #horizon: number;
  #queue = new TimerQueue();
  #repeats: Timer[] = [];
  #underWay = 0;
  #orders = 0;
  #strands = 0;
  #turn = 0;
  #pumping = false;
  #stopped = false;
  #wallTimer: NodeJS.Timeout | null = null;
  #settled: (() => void)[] = [];
  readonly #seed: string;

  constructor(options: { mode: ClockMode; now: number; seed: string }) {
    this.#mode = options.mode;
    this.#tick = options.now;
    this.#horizon = options.now;
    this.#seed = options.seed;
  }

  get mode(): ClockMode {
    return this.#mode;
  }

  get underWay(): number {
    return this.#underWay;
  }

  /** Internal milliseconds: monotonic, not moved by `showAs`. */
  tick(): number {
    if (this.#mode !== 'real') return this.#tick;
    return Math.floor(this.#tick + performance.now() - this.#wallBase);
  }

  now(): number {
    return this.tick() + this.offsetMs;
  }

  /** A new strand that begins now, or at `tick`. */
  strand(seed?: string, tick?: number): Strand {
    this.#strands += 1;
    return new Strand(this, this.#strands, seed ?? `${this.#seed}:${this.#strands}`, tick ?? this.tick());
  }

  setMode(mode: ClockMode): void {
    this.#tick = this.tick();
    this.#wallBase = performance.now();
    this.#horizon = this.#tick;
    this.#mode = mode;
    this.onMove();
    this.#wake();
  }

  /** Sets what the clock shows, in milliseconds since the epoch. */
  showAs(now: number): void {
    this.offsetMs = now - this.tick();
    this.onMove();
  }

  /** Lets a manual clock run for so long, everything due on the way included; resolves when that has happened. */
  async advance(ms: number): Promise<void> {
    await this.settled();
    this.#horizon = this.#tick + ms;
    this.#wake();
    await this.settled();
    this.#tick = Math.max(this.#tick, this.#horizon);
    this.onMove();
  }

  /** Lets a manual clock run to its next timer, at most so far; false when there is none within reach (the clock then stays). */
  async advanceToNext(msMax: number): Promise<boolean> {
    await this.settled();
    const next = this.#nextTimer();
    if (next === undefined || next.tick > this.#tick + msMax) return false;
    await this.advance(Math.max(0, next.tick - this.#tick));
    return true;
  }

  /** Resolves when nothing is under way and nothing is due at the present instant (in `auto`: when no timer is left). */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#settled.push(resolve);
      this.#wake();
    });
  }

  schedule(strand: Strand, tick: number, action: () => void): Timer {
    this.#orders += 1;
    const timer: Timer = { tick, order: this.#orders, strand, action };
    this.#queue.push(timer);
    this.#wake();
    return timer;
  }

  begin(): void {
    this.#underWay += 1;
  }

  end(strand: Strand | null): void {
    this.#underWay -= 1;
    if (strand !== null && strand.held === 0) for (const timer of strand.deferred.splice(0)) this.#queue.push(timer);
    this.#wake();
  }

  /** Work that nothing in a strand waits for (a status callback), but that a running-ahead clock does not leave behind. */
  async accompany<T>(work: Promise<T>): Promise<T> {
    this.begin();
    try {
      return await work;
    } finally {
      this.end(null);
    }
  }

  /** Nothing fires any more. */
  stop(): void {
    this.#stopped = true;
    if (this.#wallTimer !== null) clearTimeout(this.#wallTimer);
  }

  #nextTimer(): Timer | undefined {
    for (;;) {
      const next = this.#queue.peek();
      if (next === undefined || next.action !== null) return next;
      this.#queue.pop();
    }
  }

  #wake(): void {
    if (this.#pumping || this.#stopped) return;
    if (this.#mode === 'real') {
      this.#wakeByWall();
      return;
    }
    this.#pumping = true;
    setImmediate(() => this.#pump());
  }

  #wakeByWall(): void {
    if (this.#wallTimer !== null) clearTimeout(this.#wallTimer);
    this.#wallTimer = null;
    const next = this.#nextTimer();
    const asked = this.#settled.length > 0 && this.#underWay === 0;
    // What had to stand back for its strand in this turn is due already, though no longer in the queue.
    const isDue = asked || this.#repeats.length > 0;
    if (next === undefined && !isDue) return;
    const waitMs = isDue ? 0 : (next?.tick ?? 0) - this.tick();
    this.#wallTimer = setTimeout(() => this.#pump(), Math.min(WALL_TIMER_MS_MAX, Math.max(0, waitMs)));
  }

  #pump(): void {
    this.#pumping = true;
    this.#turn += 1;
    for (const timer of this.#repeats.splice(0)) this.#queue.push(timer);
    const fired = this.#fireDue();
    this.#pumping = false;
    if (fired > 0 || this.#repeats.length > 0) {
      this.#wake();
      return;
    }
    if (this.#underWay === 0) for (const resolve of this.#settled.splice(0)) resolve();
    if (this.#mode === 'real') this.#wakeByWall();
  }

  #fireDue(): number {
    const parallel = this.#mode === 'auto' ? this.parallel : 1;
    const firedMax = this.#mode === 'real' || parallel > 1 ? TIMERS_PER_TURN_MAX : 1;
    const limit =
      this.#mode === 'auto' ? Number.POSITIVE_INFINITY : this.#mode === 'real' ? this.tick() : this.#horizon;
    let fired = 0;
    while (fired < firedMax && (this.#mode === 'real' || this.#underWay < parallel)) {
      const timer = this.#nextTimer();
      if (timer === undefined || timer.tick > limit) break;
      this.#queue.pop();
      fired += this.#fire(timer);
    }
    return fired;
  }

  /** A strand is given one timer a turn, and none while it waits for a webhook: what it does next may cancel the timer. */
  #fire(timer: Timer): number {
    const { strand, action } = timer;
    if (action === null) return 0;
    if (strand.held > 0 && this.#mode !== 'real') {
      strand.deferred.push(timer);
      return 0;
    }
    if (strand.lastTurn === this.#turn) {
      this.#repeats.push(timer);
      return 0;
    }
    if (this.#mode !== 'real') this.#tick = Math.max(this.#tick, timer.tick);
    strand.tick = Math.max(strand.tick, timer.tick);
    strand.lastTurn = this.#turn;
    timer.action = null;
    action();
    if (this.#mode === 'auto') this.onMove();
    return 1;
  }
}
