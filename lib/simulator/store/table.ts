/** Rows by key, in memory, with an optional place on disk that follows. The oldest row goes when there are more than `rowsMax`. */
export type Shelf<T> = {
  load: () => Iterable<[string, T]>;
  put: (key: string, row: T) => void;
  remove: (key: string) => void;
};

/** Rows that are only ever asked for by their key. */
export type KeyedRows<T> = {
  get: (key: string) => T | null;
  put: (key: string, row: T) => void;
  remove: (key: string) => boolean;
};

export class Table<T> implements KeyedRows<T> {
  readonly #rows = new Map<string, T>();
  readonly #orders = new Map<string, number>();
  #last = 0;
  readonly #rowsMax: number;
  readonly #shelf: Shelf<T> | null;

  constructor(rowsMax: number, shelf: Shelf<T> | null) {
    this.#rowsMax = rowsMax;
    this.#shelf = shelf;
    if (shelf !== null) for (const [key, row] of shelf.load()) this.#keep(key, row);
  }

  get size(): number {
    return this.#rows.size;
  }

  get(key: string): T | null {
    return this.#rows.get(key) ?? null;
  }

  put(key: string, row: T): void {
    this.#keep(key, row);
    this.#shelf?.put(key, row);
    if (this.#rows.size <= this.#rowsMax) return;
    for (const oldest of this.#rows.keys()) {
      this.remove(oldest);
      break;
    }
  }

  remove(key: string): boolean {
    this.#shelf?.remove(key);
    this.#orders.delete(key);
    return this.#rows.delete(key);
  }

  /** Counts the rows in the order in which they were first put; 0 for a key that is not there. */
  orderOf(key: string): number {
    return this.#orders.get(key) ?? 0;
  }

  #keep(key: string, row: T): void {
    if (!this.#rows.has(key)) this.#orders.set(key, ++this.#last);
    this.#rows.set(key, row);
  }

  /** Oldest first. */
  values(): T[] {
    return [...this.#rows.values()];
  }

  find(condition: (row: T) => boolean): T | null {
    for (const row of this.#rows.values()) if (condition(row)) return row;
    return null;
  }
}
