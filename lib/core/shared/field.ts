/**
 * How a definition (a step, a channel, a report) describes its own form. A small closed set: the page that draws forms has one
 * input for each kind, so a new definition needs no new page. `name` is the property of the definition's config.
 */
export type Field = SingleField | RowsField;

/**
 * A list of objects, one row each; `columns` are the properties of a row. With `ids`, each row has a property `id` too (`r1`, `r2` …):
 * given by the editor when the row is added (the next free one) and never changed, since an exit of the step is named after it.
 */
export type RowsField = FieldBase & {
  kind: 'rows';
  columns: readonly SingleField[];
  /** What one row is called, for the button that adds one: 'rule', 'share'. */
  rowLabel: string;
  ids: boolean;
  min: number;
  max: number;
};

/** `shownWhen`: drawn only while that other property (of the same row, in a row) has one of the values. The value is kept meanwhile. */
type FieldBase = {
  name: string;
  label: string;
  help: string | null;
  shownWhen?: { name: string; values: readonly (string | boolean)[] };
};

export type SingleField = FieldBase &
  (
    | { kind: 'text'; charactersMax: number }
    /** `callFields`: call fields such as `{{caller.name}}` may stand in it (see fill-text). */
    | { kind: 'longText'; charactersMax: number; callFields?: boolean }
    | { kind: 'number'; min: number; max: number }
    | { kind: 'seconds'; min: number; max: number }
    | { kind: 'select'; options: readonly { value: string; label: string }[] }
    /** Any of the options: their values, in the options' order. */
    | { kind: 'choices'; options: readonly { value: string; label: string }[] }
    /** One person, or none: an id or null. */
    | { kind: 'person' }
    /** Ids of people, in order. */
    | { kind: 'personList' }
    /** One department, or none: an id or null. */
    | { kind: 'department' }
    /** Ids of departments, in order. */
    | { kind: 'departmentList' }
    /** One phone number in E.164, or the empty string. */
    | { kind: 'phone' }
    /** Phone numbers in E.164, in order. */
    | { kind: 'phoneList'; max: number }
    /** One of the business's own numbers in E.164, or the empty string. */
    | { kind: 'ownNumber' }
    | { kind: 'scheduleSelect' }
    /** One of the business's other flows: its id, or the empty string. */
    | { kind: 'flow' }
    /** A language that the carrier speaks, BCP-47. */
    | { kind: 'language' }
    /** One telephone key: 0 to 9, * or #. */
    | { kind: 'key' }
    /** A list of `{ key, label, words }`: telephone keys, what each is for, and the words that mean the same. */
    | { kind: 'keyMap' }
    /** Something spoken (`promptSchema`); `optional` allows null. */
    | { kind: 'prompt'; optional: boolean }
    | { kind: 'boolean' }
  );
