import { z } from 'zod';
import { e164Schema } from '../../shared/phone-number';
import { defineStep } from '../define-step';
import { haveOwnIds, OWN_IDS, rowIdSchema } from '../step-rows';

const NUMBERS_MAX = 50;

/** Sends the call on by the number that was called, so that one flow can serve several. */
export const numberCalled = defineStep({
  type: 'number-called',
  label: 'Number called',
  icon: 'hash',
  description: 'The call goes different ways for different numbers of yours.',
  waits: 'never',
  fields: [
    {
      kind: 'rows',
      name: 'numbers',
      label: 'Numbers',
      help: null,
      rowLabel: 'number',
      ids: true,
      min: 1,
      max: NUMBERS_MAX,
      columns: [{ kind: 'ownNumber', name: 'number', label: 'Number', help: null }],
    },
  ],
  config: z.object({
    numbers: z
      .array(z.object({ id: rowIdSchema, number: e164Schema }))
      .min(1, 'Choose at least one number.')
      .max(NUMBERS_MAX)
      .refine(haveOwnIds, OWN_IDS)
      .refine(
        (rows) => new Set(rows.map((row) => row.number)).size === rows.length,
        'Each number can have one way only.',
      ),
  }),
  exits: ({ numbers }) => [
    ...numbers.map(({ id, number }) => ({ name: id, label: number })),
    { name: 'otherwise', label: 'Any other number' },
  ],
  summary: ({ numbers }) => `Tells apart calls to ${numbers.map((row) => row.number).join(', ')} and any other number`,
  enter({ numbers }, { call }) {
    const row = numbers.find((candidate) => candidate.number === call.to);
    return { kind: 'go', exit: row?.id ?? 'otherwise', input: null, say: [] };
  },
});
