import type { Field } from '../../shared/field';
import { DIAL_NUMBERS_PER_STEP_MAX, RING_SECONDS_MAX, RING_SECONDS_MIN, WHISPER_CHARACTERS_MAX } from '../limits';

/** The form of the dial step. */
export const dialFields: readonly Field[] = [
  { kind: 'personList', name: 'people', label: 'People', help: null },
  { kind: 'departmentList', name: 'departments', label: 'Departments', help: null },
  { kind: 'phoneList', name: 'numbers', label: 'Other numbers', help: null, max: DIAL_NUMBERS_PER_STEP_MAX },
  {
    kind: 'boolean',
    name: 'extension',
    label: 'Ring the person whose extension the caller dialled',
    help: 'After a menu that takes extensions. Without one, the others above are rung.',
  },
  {
    kind: 'select',
    name: 'order',
    label: 'How they ring',
    help: null,
    options: [
      { value: 'department', label: 'As the department is set up' },
      { value: 'together', label: 'All at once' },
      { value: 'inTurn', label: 'One after the other' },
      { value: 'roundRobin', label: 'In rotation: whoever was rung longest ago first' },
      { value: 'longestIdle', label: 'Whoever ended a conversation longest ago first' },
      { value: 'fewestCalls', label: 'Whoever had the fewest conversations today first' },
      { value: 'weighted', label: 'By shares' },
    ],
  },
  {
    kind: 'boolean',
    name: 'sticky',
    label: 'First ring whoever spoke with this caller last',
    help: null,
  },
  {
    kind: 'seconds',
    name: 'ringSeconds',
    label: 'Ring for',
    help: 'A mobile’s own voicemail often answers after 20 to 25 seconds.',
    min: RING_SECONDS_MIN,
    max: RING_SECONDS_MAX,
  },
  {
    kind: 'department',
    name: 'overflowDepartmentId',
    label: 'Then ring',
    help: 'Rung when nobody of the above answers.',
  },
  {
    kind: 'boolean',
    name: 'accept',
    label: 'Press 1 to take the call',
    help: 'Keeps a mobile’s own voicemail from taking the call.',
  },
  {
    kind: 'longText',
    name: 'whisper',
    label: 'Said to the person who picks up',
    help: 'Before the caller is connected, for example who calls and why. Empty: our own sentence if a key is to be pressed, else nothing.',
    charactersMax: WHISPER_CHARACTERS_MAX,
    callFields: true,
  },
  {
    kind: 'select',
    name: 'shownNumber',
    label: 'Number shown on the ringing phone',
    help: null,
    options: [
      { value: 'caller', label: 'The caller’s' },
      { value: 'business', label: 'The business number that was called' },
    ],
  },
];
