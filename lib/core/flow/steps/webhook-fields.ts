import type { Field } from '../../shared/field';
import { FIELD_NAME_CHARACTERS_MAX, FIELD_NAME_HELP } from '../field-name';
import { FIELD_CHARACTERS_MAX, WEBHOOK_SECONDS_MAX } from '../limits';

/** The form of the step that asks a server. */
export const webhookFields: readonly Field[] = [
  { kind: 'text', name: 'url', label: 'Web address', help: 'It gets a signed POST request.', charactersMax: 1000 },
  {
    kind: 'choices',
    name: 'send',
    label: 'What it is told',
    help: null,
    options: [
      { value: 'caller', label: 'The caller’s number and name' },
      { value: 'called', label: 'The number that was called' },
      { value: 'time', label: 'The time of the call' },
      { value: 'fields', label: 'The fields collected so far' },
    ],
  },
  {
    kind: 'seconds',
    name: 'timeoutSeconds',
    label: 'Give up after',
    help: 'The caller hears nothing meanwhile.',
    min: 1,
    max: WEBHOOK_SECONDS_MAX,
  },
  {
    kind: 'text',
    name: 'branchPath',
    label: 'Go on by this part of the answer',
    help: 'The place of a value in the JSON answer, such as order.state.',
    charactersMax: 200,
  },
  {
    kind: 'rows',
    name: 'branches',
    label: 'Ways',
    help: null,
    rowLabel: 'way',
    ids: true,
    min: 0,
    max: 20,
    columns: [{ kind: 'text', name: 'value', label: 'When it is', help: null, charactersMax: FIELD_CHARACTERS_MAX }],
  },
  {
    kind: 'rows',
    name: 'take',
    label: 'Keep parts of the answer in fields',
    help: null,
    rowLabel: 'field',
    ids: false,
    min: 0,
    max: 10,
    columns: [
      { kind: 'text', name: 'path', label: 'Part of the answer', help: null, charactersMax: 200 },
      { kind: 'text', name: 'field', label: 'Field', help: FIELD_NAME_HELP, charactersMax: FIELD_NAME_CHARACTERS_MAX },
    ],
  },
];
