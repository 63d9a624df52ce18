/** Throws when `condition` is false: for what cannot happen unless the program is wrong, never for user input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant violated: ${message}`);
}
