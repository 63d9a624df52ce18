import type { Exchange } from '../engine/exchange';
import type { FarEnd } from '../engine/leg';
import { clientAddress } from '../network/client-address';
import type { HandsetRow } from '../store/handset-row';
import { Handset } from './handset';

/** The handsets of the box: telephones by their number, softphones by `client:<identity>`. */
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
  put(row: HandsetRow): { handset: Handset; isNew: boolean } {
    const { number, name, script } = row;
    const known = this.#handsets.get(number);
    const handset = known ?? new Handset(this.#exchange, row, this.#onChange);
    handset.name = name;
    handset.script = script;
    this.#handsets.set(number, handset);
    this.#exchange.store.handsets.put(number, row);
    handset.alwaysRegistered = row.alwaysRegistered === true;
    return { handset, isNew: known === undefined };
  }

  /** A page of the softphone was opened, the first time with a name for it; the returned function says that it was closed. */
  register(identity: string, name: string): () => void {
    const number = clientAddress(identity);
    const known = this.#handsets.get(number);
    const handset = known ?? this.put({ number, name, script: null, alwaysRegistered: false }).handset;
    return handset.register();
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
    const handset = this.#handsets.get(number);
    return handset?.registered ? handset.farEnd() : null;
  }
}
