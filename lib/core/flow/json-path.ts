import type { Json } from '../shared/json';

/** The places of a JSON value that a path such as `order.items.0.state` names: names of properties and positions in lists. */
export const JSON_PATH_PATTERN = /^[\w-]{1,60}(\.[\w-]{1,60}){0,9}$/;

/**
 * The text, number or yes/no at a path, as text; null when there is none, or when it is a list or an object. Only what the value holds itself
 * is found, never what every object has.
 */
export function textAtPath(value: Json, path: string): string | null {
  let at: Json | undefined = value;
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return null;
    at = Array.isArray(at) ? at[Number(name)] : at[name];
  }
  return typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean' ? String(at) : null;
}
