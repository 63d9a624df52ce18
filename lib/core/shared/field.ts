/**
 * How a definition (a step, a channel, a report) describes its own form. A small closed set: the page that draws forms has one
 * input for each kind, so a new definition needs no new page. `name` is the property of the definition's config.
 */
export type Field = { name: string; label: string; help: string | null } & (
  | { kind: 'text'; charactersMax: number }
  | { kind: 'longText'; charactersMax: number }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'seconds'; min: number; max: number }
  | { kind: 'select'; options: readonly { value: string; label: string }[] }
  /** One person, or none: an id or null. */
  | { kind: 'person' }
  /** Ids of people, in order. */
  | { kind: 'personList' }
  /** One department, or none: an id or null. */
  | { kind: 'department' }
  /** Ids of departments, in order. */
  | { kind: 'departmentList' }
  /** Phone numbers in E.164, in order. */
  | { kind: 'phoneList'; max: number }
  | { kind: 'scheduleSelect' }
  /** A list of `{ key, label, words }`: telephone keys, what each is for, and the words that mean the same. */
  | { kind: 'keyMap' }
  /** Something spoken; `optional` allows null. */
  | { kind: 'prompt'; optional: boolean }
  | { kind: 'boolean' }
);
