import type { FinalStatus } from '../engine/call-row';
import type { FarEnd, Leg } from '../engine/leg';
import type { Sound, Voice } from '../engine/sound';
import type { Strand } from '../engine/strand';
import type { Timer } from '../engine/timer-queue';
import type { Handset } from './handset';

const WAIT_KEY_SECONDS = 0.5;

/** One call of a handset: the telephone's end of a leg. */
export class HandsetCall implements FarEnd {
  readonly handset: Handset;
  readonly outgoing: boolean;
  strand: Strand | null = null;
  #leg: Leg | null = null;
  #over = false;
  #wakers: (() => void)[] = [];
  readonly #timers = new Set<Timer>();

  constructor(handset: Handset, outgoing: boolean) {
    this.handset = handset;
    this.outgoing = outgoing;
  }

  get leg(): Leg | null {
    return this.#leg;
  }

  get over(): boolean {
    return this.#over;
  }

  dials(leg: Leg): void {
    this.#leg = leg;
    this.strand = leg.strand;
  }

  rung(leg: Leg): void {
    this.#leg = leg;
    this.strand = leg.strand;
    this.handset.rung(this, leg);
  }

  connected(): void {
    this.handset.talking(this);
  }

  hears(sound: Sound): void {
    this.handset.hear(this, sound);
    this.wake();
  }

  released(status: FinalStatus): void {
    this.#over = true;
    for (const timer of this.#timers) timer.action = null;
    this.#timers.clear();
    this.handset.released(this, status);
    this.wake();
  }

  /** Does something after so many seconds of the call's time, unless the call ends before. */
  after(seconds: number, action: () => void): void {
    if (this.strand === null || this.#over) return;
    const timer = this.strand.after(Math.round(seconds * 1000), () => {
      this.#timers.delete(timer);
      action();
    });
    this.#timers.add(timer);
  }

  /** Resolves after so many seconds, or when the call ends. */
  async sleep(seconds: number): Promise<void> {
    let isOver = false;
    this.after(seconds, () => {
      isOver = true;
      this.wake();
    });
    while (!isOver && !this.#over) await this.nextSound();
  }

  /** Resolves when something new was heard or the call has ended. */
  nextSound(): Promise<void> {
    return new Promise((resolve) => this.#wakers.push(resolve));
  }

  wake(): void {
    for (const waker of this.#wakers.splice(0)) waker();
  }

  press(digits: string): void {
    const leg = this.#leg;
    const [key, ...rest] = digits;
    if (leg === null || key === undefined || this.#over) return;
    if (key !== 'w' && key !== 'W') leg.press(key);
    const others = rest.join('');
    if (key === 'w' || key === 'W')
      this.after(key === 'w' ? WAIT_KEY_SECONDS : 2 * WAIT_KEY_SECONDS, () => this.press(others));
    else this.press(others);
  }

  say(voice: Voice): void {
    if (this.#leg === null || this.#over) return;
    this.hears({ kind: 'voice', text: voice.text, seconds: voice.seconds, source: voice.source, by: 'me' });
    this.#leg.say(voice);
  }

  answer(): void {
    this.#leg?.pickUp();
    this.handset.talking(this);
  }

  decline(): void {
    this.#leg?.refuse({ status: 'busy', sipCode: 603 });
  }

  /** The softphone is closed: whoever talks with it is left, and what rings finds nobody. */
  vanish(): void {
    if (this.#leg?.answered) this.#leg.hangUp();
    else this.#leg?.refuse({ status: 'no-answer', sipCode: 480 });
  }

  hangUp(): void {
    this.#leg?.hangUp();
  }
}
