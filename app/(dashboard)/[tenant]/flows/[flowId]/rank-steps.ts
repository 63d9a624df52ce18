/** A way between steps: from where, at which of its exits, to where. */
export type Way = { from: string; exit: number; to: string };

/**
 * The column of every step: further right than all that lead to it, ways that go back to an earlier step left out. `ids` begin with the entry.
 * Takes time in proportion to steps and ways.
 */
export function rankSteps(ids: readonly string[], waysFrom: ReadonlyMap<string, readonly Way[]>): Map<string, number> {
  const ranks = new Map(ids.map((id) => [id, 0]));
  const back = new Set<Way>();
  const leftLast = leavingOrder(ids, waysFrom, back);
  for (const id of leftLast.reverse()) {
    const own = ranks.get(id) ?? 0;
    for (const way of waysFrom.get(id) ?? []) {
      if (!back.has(way)) ranks.set(way.to, Math.max(ranks.get(way.to) ?? 0, own + 1));
    }
  }
  return ranks;
}

/** Steps in the order in which a walk through the flow leaves them; `back` is filled with the ways that close a circle. */
function leavingOrder(ids: readonly string[], waysFrom: ReadonlyMap<string, readonly Way[]>, back: Set<Way>): string[] {
  const states = new Map<string, 'open' | 'left'>();
  const left: string[] = [];
  // With its own stack: a chain of hundreds of steps is no deep recursion.
  const stack: { id: string; next: number }[] = [];
  const open = (id: string) => {
    if (states.has(id)) return;
    states.set(id, 'open');
    stack.push({ id, next: 0 });
  };
  for (const root of ids) {
    open(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const way = waysFrom.get(top.id)?.[top.next];
      top.next += 1;
      if (way === undefined) {
        states.set(top.id, 'left');
        left.push(top.id);
        stack.pop();
      } else {
        if (states.get(way.to) === 'open') back.add(way);
        open(way.to);
      }
    }
  }
  return left;
}
