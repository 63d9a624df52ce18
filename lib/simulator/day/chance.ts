/** Draws from a source of chances in [0, 1). */
export type Chance = () => number;

export function secondsBetween(chance: Chance, min: number, max: number): number {
  return Math.round((min + chance() * (max - min)) * 10) / 10;
}

export function pick<T>(chance: Chance, weighted: readonly (readonly [number, T])[], fallback: T): T {
  const total = weighted.reduce((sum, [weight]) => sum + weight, 0);
  let rest = chance() * total;
  for (const [weight, value] of weighted) {
    rest -= weight;
    if (rest < 0) return value;
  }
  return fallback;
}
