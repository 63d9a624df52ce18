import type { Strand } from './strand';
import type { Timer } from './timer-queue';

export type TimeIsUp = { kind: 'time' };

/** What happens to one call, one after the other, for its single reader. */
export class Inbox<E extends { kind: string }> {
  readonly #strand: Strand;
  #queue: E[] = [];
  #reader: ((event: E | TimeIsUp) => void) | null = null;
  #timer: Timer | null = null;

  constructor(strand: Strand) {
    this.#strand = strand;
  }

  put(event: E): void {
    const reader = this.#reader;
    if (reader === null) {
      this.#queue.push(event);
      return;
    }
    this.#reader = null;
    if (this.#timer !== null) this.#timer.action = null;
    reader(event);
  }

  /** The next event, or `time` at `untilTick`; null waits for ever. */
  next(untilTick: number | null): Promise<E | TimeIsUp> {
    const first = this.#queue.shift();
    if (first !== undefined) return Promise.resolve(first);
    return new Promise((resolve) => {
      this.#reader = resolve;
      this.#timer =
        untilTick === null
          ? null
          : this.#strand.at(untilTick, () => {
              this.#reader = null;
              resolve({ kind: 'time' });
            });
    });
  }

  /** Takes the first waiting event that satisfies the condition, and forgets those before it that satisfy `forget`. */
  take<K extends E>(wanted: (event: E) => event is K, forget: (event: E) => boolean): K | null {
    const found = this.#queue.find(wanted) ?? null;
    this.#queue = this.#queue.filter((event) => event !== found && !forget(event));
    return found;
  }
}
