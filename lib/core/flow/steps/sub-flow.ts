import { z } from 'zod';
import { defineStep } from '../define-step';

/** The exit of a sub-flow step into the steps that publishing put in its place. */
export const INTO = 'into';

/**
 * Another flow in the place of a step. Publishing puts its steps in (expandSubFlows); a published flow needs no other one. The step itself
 * stays as the way in, so that the journey tells of it.
 */
export const subFlow = defineStep({
  type: 'sub-flow',
  label: 'Another flow',
  icon: 'workflow',
  description: 'The call goes through another flow of yours and comes back where that one ends.',
  waits: 'sometimes',
  fields: [{ kind: 'flow', name: 'flowId', label: 'Flow', help: null }],
  config: z.object({ flowId: z.string().min(1, 'Choose the flow.'), expanded: z.boolean().default(false) }),
  exits: ({ expanded }) =>
    expanded
      ? [{ name: INTO, label: 'Into the flow' }]
      : [{ name: 'done', label: 'When it has ended', unconnected: { kind: 'hangUp' } }],
  references: ({ flowId }) => ({ flows: [flowId] }),
  summary: ({ flowId }, names) => `Goes through the flow ${names.flow?.(flowId) ?? 'that was chosen'}`,
  enter({ expanded }) {
    if (!expanded) throw new Error('The flow of this step was not put in when it was published.');
    return { kind: 'go', exit: INTO, input: null, say: [] };
  },
});
