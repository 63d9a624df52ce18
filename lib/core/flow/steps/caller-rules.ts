import { z } from 'zod';
import {
  CALLER_CONDITIONS,
  CONDITIONS_WITH_VALUE,
  callerConditionSchema,
  describeCondition,
  isCaller,
} from '../caller-condition';
import { defineStep } from '../define-step';
import { haveOwnIds, OWN_IDS, rowIdSchema } from '../step-rows';

const RULES_MAX = 20;

/** Sends the call on by who calls: the first rule that fits wins. */
export const callerRules = defineStep({
  type: 'caller-rules',
  label: 'Who calls',
  icon: 'user-search',
  description: 'The call goes different ways for VIPs, blocked callers, countries, withheld numbers and more.',
  waits: 'never',
  fields: [
    {
      kind: 'rows',
      name: 'rules',
      label: 'Rules, the first that fits wins',
      help: null,
      rowLabel: 'rule',
      ids: true,
      min: 1,
      max: RULES_MAX,
      columns: [
        { kind: 'select', name: 'when', label: 'The caller', help: null, options: CALLER_CONDITIONS },
        {
          kind: 'text',
          name: 'value',
          label: 'Which',
          help: 'A tag; countries such as US, CA; or beginnings of numbers such as +1212, +44.',
          charactersMax: 200,
          shownWhen: { name: 'when', values: CONDITIONS_WITH_VALUE },
        },
      ],
    },
  ],
  config: z.object({
    rules: z
      .array(z.intersection(z.object({ id: rowIdSchema }), callerConditionSchema))
      .min(1, 'Give at least one rule.')
      .max(RULES_MAX)
      .refine(haveOwnIds, OWN_IDS),
  }),
  exits: ({ rules }) => [
    ...rules.map((rule) => ({ name: rule.id, label: describeCondition(rule) })),
    { name: 'otherwise', label: 'Everybody else' },
  ],
  summary: ({ rules }) => `Tells callers apart: ${rules.map(describeCondition).join('; ')}; everybody else`,
  enter({ rules }, context) {
    const rule = rules.find((candidate) => isCaller(candidate, context));
    return { kind: 'go', exit: rule?.id ?? 'otherwise', input: null, say: [] };
  },
});
