import type { Field } from '../../shared/field';
import { FIELD_NAME_CHARACTERS_MAX, FIELD_NAME_HELP } from '../field-name';

const byLength = { name: 'check', values: ['length'] };

/** The form of the step that asks for input. */
export const collectFields: readonly Field[] = [
  { kind: 'prompt', name: 'prompt', label: 'What the caller hears', help: null, optional: false },
  {
    kind: 'text',
    name: 'field',
    label: 'Keep it in field',
    help: FIELD_NAME_HELP,
    charactersMax: FIELD_NAME_CHARACTERS_MAX,
  },
  {
    kind: 'select',
    name: 'input',
    label: 'The caller',
    help: null,
    options: [
      { value: 'keys', label: 'Types it' },
      { value: 'speech', label: 'Says it' },
      { value: 'both', label: 'Types or says it' },
    ],
  },
  {
    kind: 'select',
    name: 'check',
    label: 'It must be',
    help: null,
    options: [
      { value: 'none', label: 'Anything' },
      { value: 'length', label: 'A number of digits' },
      { value: 'date', label: 'A date of eight digits' },
      { value: 'phone', label: 'A phone number' },
    ],
  },
  { kind: 'number', name: 'lengthMin', label: 'Fewest digits', help: null, min: 1, max: 32, shownWhen: byLength },
  { kind: 'number', name: 'lengthMax', label: 'Most digits', help: null, min: 1, max: 32, shownWhen: byLength },
  {
    kind: 'select',
    name: 'dateOrder',
    label: 'Order of the date',
    help: null,
    shownWhen: { name: 'check', values: ['date'] },
    options: [
      { value: 'dayMonthYear', label: 'Day, month, year' },
      { value: 'monthDayYear', label: 'Month, day, year' },
      { value: 'yearMonthDay', label: 'Year, month, day' },
    ],
  },
  { kind: 'seconds', name: 'timeoutSeconds', label: 'Wait for input', help: null, min: 1, max: 60 },
  { kind: 'number', name: 'wrongRetries', label: 'New tries when it is not that', help: null, min: 0, max: 10 },
  { kind: 'prompt', name: 'wrongSorry', label: 'Said when it is not that', help: null, optional: true },
  { kind: 'number', name: 'silenceRetries', label: 'New tries after silence', help: null, min: 0, max: 10 },
  { kind: 'prompt', name: 'silenceSorry', label: 'Said after silence', help: null, optional: true },
];
