/** A source of chance that gives the same for the same seed: a failing case is told by one number. */
export type RandomSource = {
  /** From 0 up to, not including, `below`. */
  int(below: number): number;
  chance(share: number): boolean;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
  /** Some of them, in their order; at least `min`. */
  some<Value>(values: readonly Value[], min?: number): Value[];
};

/** Mulberry32. */
export function randomSource(seed: number): RandomSource {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    chance: (share) => next() < share,
    pick: (values) => values[int(values.length)] ?? values[0],
    some(values, min = 0) {
      const chosen = values.filter(() => next() < 0.5);
      return chosen.length >= min ? chosen : values.slice(0, Math.max(min, 1));
    },
  };
}
