import type { Field } from '../../shared/field';

/** The form of the step that offers a call back. */
export const callbackRequestFields: readonly Field[] = [
  {
    kind: 'prompt',
    name: 'prompt',
    label: 'The offer',
    help: 'Key 1 is the number that calls, key 2 another number. Any other key: no, thank you.',
    optional: false,
  },
  { kind: 'boolean', name: 'otherNumber', label: 'The caller may type another number', help: null },
  {
    kind: 'prompt',
    name: 'numberPrompt',
    label: 'How the other number is asked for',
    help: null,
    optional: true,
    shownWhen: { name: 'otherNumber', values: [true] },
  },
  { kind: 'prompt', name: 'confirmation', label: 'Said when it is booked', help: null, optional: true },
  { kind: 'department', name: 'departmentId', label: 'Who calls back', help: null },
  {
    kind: 'longText',
    name: 'note',
    label: 'Note for whoever calls back',
    help: null,
    charactersMax: 200,
    callFields: true,
  },
  { kind: 'seconds', name: 'timeoutSeconds', label: 'Wait for a key', help: null, min: 1, max: 60 },
];
