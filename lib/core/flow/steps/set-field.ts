import { z } from 'zod';
import { defineStep } from '../define-step';
import { FIELD_NAME_CHARACTERS_MAX, FIELD_NAME_HELP, fieldNameSchema } from '../field-name';
import { fillText } from '../fill-text';
import { FIELD_CHARACTERS_MAX } from '../limits';
import { fieldKey } from '../values';

/** Writes a value into a field of the call; it is shown with the call's record only where the owner wants that. */
export const setField = defineStep({
  type: 'set-field',
  label: 'Set a field',
  icon: 'pencil-line',
  description: 'Notes something about the call for later steps, and for its record if you wish.',
  waits: 'never',
  fields: [
    {
      kind: 'text',
      name: 'field',
      label: 'Field',
      help: FIELD_NAME_HELP,
      charactersMax: FIELD_NAME_CHARACTERS_MAX,
    },
    {
      kind: 'longText',
      name: 'value',
      label: 'Value',
      help: null,
      charactersMax: FIELD_CHARACTERS_MAX,
      callFields: true,
    },
    {
      kind: 'boolean',
      name: 'keep',
      label: 'Keep it with the call’s record',
      help: 'Everybody who may see the call can then read it.',
    },
  ],
  config: z.object({
    field: fieldNameSchema,
    value: z.string().trim().max(FIELD_CHARACTERS_MAX).default(''),
    keep: z.boolean().default(false),
  }),
  exits: () => [{ name: 'next', label: 'Then' }],
  summary: ({ field, value }) =>
    value === '' ? `Empties the field ${field}` : `Sets the field ${field} to “${value}”`,
  enter({ field, value, keep }, context) {
    const filled = fillText(value, context).slice(0, FIELD_CHARACTERS_MAX);
    return {
      kind: 'go',
      exit: 'next',
      input: null,
      say: [],
      values: { [fieldKey(field)]: filled },
      ...(keep ? { actions: [{ type: 'setField', name: field, value: filled }] } : {}),
    };
  },
});
