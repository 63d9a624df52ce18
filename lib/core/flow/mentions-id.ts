/**
 * True when the id stands anywhere in a flow's definition, finished or not. Ids are unique across kinds, so a text that equals one is one.
 * (Asking the steps for their references would miss those of a draft whose config does not parse yet.)
 */
export function mentionsId(definition: unknown, id: string): boolean {
  if (definition === id) return true;
  if (typeof definition !== 'object' || definition === null) return false;
  return Object.entries(definition).some(([name, value]) => name === id || mentionsId(value, id));
}
