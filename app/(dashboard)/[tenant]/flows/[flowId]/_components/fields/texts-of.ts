import type { Json } from '@/lib/core/shared/json';

/** The texts of a list; whatever else is in it is left out. */
export function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The objects of a list; whatever else is in it is left out. */
export function rowsOf(value: Json | undefined): { [key: string]: Json }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => (typeof each === 'object' && each !== null && !Array.isArray(each) ? [each] : []));
}
