import { z } from 'zod';
import { numbersOfPhones } from '../../people/person';
import { defineStep, type StepContext } from '../define-step';
import { TEXT_CHARACTERS_MAX } from '../limits';
import { textTo } from '../text-to';

const configSchema = z
  .object({
    to: z.enum(['caller', 'person']).default('caller'),
    personId: z.string().nullable().default(null),
    body: z.string().trim().min(1, 'Write the text.').max(TEXT_CHARACTERS_MAX),
  })
  .refine(({ to, personId }) => to === 'caller' || personId !== null, {
    error: 'Choose who gets the text.',
    path: ['personId'],
  });
type TextConfig = z.infer<typeof configSchema>;

/** Sends a text message, to the caller or to somebody of the business; the call goes on meanwhile. */
export const text = defineStep({
  type: 'text',
  label: 'Send a text',
  icon: 'message-circle',
  description: 'Sends a text message to the caller or to somebody of yours.',
  waits: 'never',
  fields: [
    {
      kind: 'select',
      name: 'to',
      label: 'To',
      help: null,
      options: [
        { value: 'caller', label: 'The caller' },
        { value: 'person', label: 'A person' },
      ],
    },
    {
      kind: 'person',
      name: 'personId',
      label: 'Person',
      help: 'Sent to the first of their phones that is switched on and has no extension.',
      shownWhen: { name: 'to', values: ['person'] },
    },
    {
      kind: 'longText',
      name: 'body',
      label: 'Text',
      help: null,
      charactersMax: TEXT_CHARACTERS_MAX,
      callFields: true,
    },
  ],
  config: configSchema,
  exits: () => [
    { name: 'next', label: 'Then' },
    { name: 'noNumber', label: 'No number to write to', unconnected: { kind: 'exit', exit: 'next' } },
  ],
  references: ({ to, personId }) => ({ people: to === 'person' && personId !== null ? [personId] : [] }),
  summary({ to, personId, body }, names) {
    const who = to === 'caller' || personId === null ? 'the caller' : names.person(personId);
    return `Texts ${who}: “${body.length > 60 ? `${body.slice(0, 57).trimEnd()}…` : body}”`;
  },
  enter(config, context) {
    const action = textTo(numberOf(config, context), config.body, context);
    if (action === null) return { kind: 'go', exit: 'noNumber', input: null, say: [] };
    return { kind: 'go', exit: 'next', input: null, say: [], actions: [action] };
  },
});

function numberOf({ to, personId }: TextConfig, { business: { people }, call }: StepContext): string | null {
  if (to === 'caller') return call.from;
  const person = personId !== null && Object.hasOwn(people, personId) ? people[personId] : undefined;
  return numbersOfPhones(person?.phones ?? [], { enabled: true, direct: true })[0] ?? null;
}
