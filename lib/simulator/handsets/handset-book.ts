import type { Exchange } from '../engine/exchange';
import type { FarEnd } from '../engine/leg';
import { Handset } from './handset';
import type { Script } from './script';

/** The handsets of the box by their number. */
export class HandsetBook {
  readonly #exchange: Exchange;
  readonly #handsets = new Map<string, Handset>();
  readonly #onChange: (handset: Handset) => void;

  constructor(exchange: Exchange, onChange: (handset: Handset) => void) {
    this.#exchange = exchange;
    this.#onChange = onChange;
    for (const row of exchange.store.handsets.values())
      this.#handsets.set(row.number, new Handset(exchange, row, onChange));
  }

  all(): Handset[] {
    return [...this.#handsets.values()];
  }

  get(number: string): Handset | null {
    return this.#handsets.get(number) ?? null;
  }

  /** Makes a handset, or renames and rescripts the one that has the number; says which. */
  put(number: string, name: string, script: Script | null): { handset: Handset; isNew: boolean } {
    const known = this.#handsets.get(number);
    const handset = known ?? new Handset(this.#exchange, { number, name, script }, this.#onChange);
    handset.name = name;
    handset.script = script;
    this.#handsets.set(number, handset);
    this.#exchange.store.handsets.put(number, { number, name, script });
    handset.changed();
    return { handset, isNew: known === undefined };
  }

  remove(number: string): boolean {
    const handset = this.#handsets.get(number);
    if (handset === undefined) return false;
    handset.call?.strand?.touch();
    handset.call?.hangUp();
    this.#exchange.store.handsets.remove(number);
    return this.#handsets.delete(number);
  }

  farEnd(number: string): FarEnd | null {
    return this.#handsets.get(number)?.farEnd() ?? null;
  }
}
