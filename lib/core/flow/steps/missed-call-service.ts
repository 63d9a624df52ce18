import { z } from 'zod';
import { checkLeg } from '../../routing/outbound-gate';
import { defineStep, type StepContext } from '../define-step';
import type { FlowAction } from '../flow-action';
import { TEXT_CHARACTERS_MAX } from '../limits';
import { textTo } from '../text-to';

const configSchema = z
  .object({
    text: z.boolean().default(true),
    body: z.string().trim().max(TEXT_CHARACTERS_MAX).default(''),
    callBack: z.boolean().default(false),
    departmentId: z.string().nullable().default(null),
  })
  .refine(({ text, callBack }) => text || callBack, 'Choose a text, a call back, or both.')
  .refine(({ text, body }) => !text || body !== '', { error: 'Write the text.', path: ['body'] });
type ServiceConfig = z.infer<typeof configSchema>;

/** The caller only has to ring: the call is turned down without costing them anything, and they get a text or a call back. */
export const missedCallService = defineStep({
  type: 'missed-call-service',
  label: 'Ring and be served',
  icon: 'phone-missed',
  description: 'The call is turned down at no cost to the caller, who gets a text or is called back.',
  waits: 'never',
  fields: [
    { kind: 'boolean', name: 'text', label: 'Send the caller a text', help: null },
    {
      kind: 'longText',
      name: 'body',
      label: 'Text',
      help: null,
      charactersMax: TEXT_CHARACTERS_MAX,
      callFields: true,
      shownWhen: { name: 'text', values: [true] },
    },
    { kind: 'boolean', name: 'callBack', label: 'Ask somebody to call back', help: null },
    {
      kind: 'department',
      name: 'departmentId',
      label: 'Who calls back',
      help: null,
      shownWhen: { name: 'callBack', values: [true] },
    },
  ],
  config: configSchema,
  exits: () => [{ name: 'noNumber', label: 'Nothing can be done for this number', unconnected: { kind: 'hangUp' } }],
  references: ({ callBack, departmentId }) => ({
    departments: callBack && departmentId !== null ? [departmentId] : [],
  }),
  summary({ text, callBack }) {
    const does = [...(text ? ['texts the caller'] : []), ...(callBack ? ['asks for a call back'] : [])];
    return `Turns the call down and ${does.join(' and ')}`;
  },
  enter(config, context) {
    const actions = actionsFor(config, context);
    if (actions.length === 0) return { kind: 'go', exit: 'noNumber', input: null, say: [] };
    return {
      kind: 'end',
      exit: 'done',
      input: null,
      say: [],
      reject: 'busy',
      marks: [{ mark: 'missedService', note: null }],
      actions,
    };
  },
});

function actionsFor({ text, body, callBack, departmentId }: ServiceConfig, context: StepContext): FlowAction[] {
  const { business, call } = context;
  const message = text ? textTo(call.from, body, context) : null;
  const isReachable = call.from !== null && checkLeg({ to: call.from, business, call: null }).allowed;
  return [
    ...(message === null ? [] : [message]),
    ...(callBack && call.from !== null && isReachable
      ? [
          {
            type: 'requestCallback' as const,
            number: call.from,
            note: 'Rang the number for being called back.',
            departmentId,
          },
        ]
      : []),
  ];
}
