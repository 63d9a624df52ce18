/**
 * Values that a call carries from step to step under names that mean something to more than one kind of step. Fields that the owner
 * names are kept apart from them by their prefix, so no field can take the place of one of these.
 */

/** BCP-47: the language that the caller chose; every later prompt is spoken in it. */
export const LANGUAGE = 'language';
/** `on` or `off`: whether conversations of this call are recorded from here on; missing: as the business does. */
export const RECORDING = 'recording';
/** Id of the person whose extension the caller dialled; a dial step behind rings them first. */
export const EXTENSION_PERSON = 'extension.personId';

const FIELD_PREFIX = 'field.';
/** A field's name: what stands in `{{field.<name>}}`. */
export const FIELD_NAME_PATTERN = /^[a-z][a-z0-9_]{0,29}$/;

/** The key under which a call carries the field of that name. */
export function fieldKey(name: string): string {
  return FIELD_PREFIX + name;
}

/** The field's value, or null when nothing has set it. */
export function fieldOf(values: Readonly<Record<string, string>>, name: string): string | null {
  const key = fieldKey(name);
  return Object.hasOwn(values, key) ? (values[key] ?? null) : null;
}
