import type { Exchange } from '../engine/exchange';
import type { FarEnd } from '../engine/leg';
import { Day, type DayWish } from './day';
import { dayAnswerer } from './day-answerer';

const DAYS_KEPT_MAX = 10;

/** The simulated days of this box, one at a time. */
export class DayBook {
  readonly #exchange: Exchange;
  readonly #days = new Map<string, Day>();
  #current: Day | null = null;
  #answerers: ReadonlySet<string> = new Set();
  #count = 0;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  get running(): boolean {
    return this.#current !== null;
  }

  get(id: string): Day | null {
    return this.#days.get(id) ?? null;
  }

  start(wish: DayWish): Day {
    this.#count += 1;
    const day = new Day(this.#exchange, `${this.#exchange.store.starts}-${this.#count}`, wish);
    this.#days.set(day.id, day);
    if (this.#days.size > DAYS_KEPT_MAX)
      for (const oldest of [...this.#days.keys()].slice(0, 1)) this.#days.delete(oldest);
    this.#current = day;
    this.#answerers = new Set(wish.answerers);
    day
      .run()
      .catch(this.#exchange.onError)
      .finally(() => {
        this.#current = null;
      });
    return day;
  }

  /** While a day runs its answerers take their own calls: a handset with the same number stays quiet. */
  farEnd(number: string): FarEnd | null {
    return this.#current !== null && this.#answerers.has(number) ? dayAnswerer() : null;
  }
}
