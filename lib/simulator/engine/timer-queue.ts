import type { Strand } from './strand';

/** Something due at a tick; `action` is null once it was cancelled. */
export type Timer = {
  readonly tick: number;
  readonly order: number;
  readonly strand: Strand;
  action: (() => void) | null;
};

function before(a: Timer, b: Timer): boolean {
  if (a.tick !== b.tick) return a.tick < b.tick;
  if (a.strand.number !== b.strand.number) return a.strand.number < b.strand.number;
  return a.order < b.order;
}

/** A binary heap of timers: earliest first; at the same tick the older strand first, then the order of insertion. */
export class TimerQueue {
  readonly #heap: Timer[] = [];

  get size(): number {
    return this.#heap.length;
  }

  peek(): Timer | undefined {
    return this.#heap[0];
  }

  push(timer: Timer): void {
    const heap = this.#heap;
    let index = heap.length;
    heap.push(timer);
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = heap[parentIndex];
      if (parent === undefined || !before(timer, parent)) break;
      heap[index] = parent;
      index = parentIndex;
    }
    heap[index] = timer;
  }

  pop(): Timer | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    this.#sink(last);
    return first;
  }

  #sink(timer: Timer): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      let childIndex = 2 * index + 1;
      let child = heap[childIndex];
      const right = heap[childIndex + 1];
      if (child !== undefined && right !== undefined && before(right, child)) {
        childIndex += 1;
        child = right;
      }
      if (child === undefined || !before(child, timer)) break;
      heap[index] = child;
      index = childIndex;
    }
    heap[index] = timer;
  }
}
