import { CALL_VALUES_CHARACTERS_MAX, FIELD_CHARACTERS_MAX } from './limits';

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

/** Set once the caller has heard that the call is recorded: it is said once a call. */
export const RECORDING_ANNOUNCED = 'recordingAnnounced';

/** Kept by the engine alone: nothing has been said to the caller so far. */
export const UNTAKEN = 'untaken';

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

/**
 * What a call carries on with: the new values over the old. A value is cut at its bound; one for which there is no room left is not taken,
 * and the call goes on without it.
 */
export function carryValues(
  carried: Readonly<Record<string, string>>,
  added: Readonly<Record<string, string>>,
): Record<string, string> {
  const values = { ...carried };
  let room = CALL_VALUES_CHARACTERS_MAX;
  for (const [key, value] of Object.entries(values)) room -= key.length + value.length;
  for (const [key, value] of Object.entries(added)) {
    const cut = value.slice(0, FIELD_CHARACTERS_MAX);
    const held = Object.hasOwn(values, key) ? key.length + (values[key]?.length ?? 0) : 0;
    const needed = key.length + cut.length - held;
    if (needed > room) continue;
    values[key] = cut;
    room -= needed;
  }
  return values;
}

/** All fields of a call by their names. */
export function fieldsOf(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      key.startsWith(FIELD_PREFIX) ? [[key.slice(FIELD_PREFIX.length), value]] : [],
    ),
  );
}
