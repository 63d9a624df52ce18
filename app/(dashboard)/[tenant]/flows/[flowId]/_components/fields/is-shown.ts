import type { Field } from '@/lib/core/shared/field';
import type { Json } from '@/lib/core/shared/json';

/** False while another property has a value that the field is not for. */
export function isShown(field: Field, values: Readonly<Record<string, Json>>): boolean {
  if (field.shownWhen === undefined) return true;
  const { name, values: wanted } = field.shownWhen;
  return wanted.some((value) => value === values[name]);
}
