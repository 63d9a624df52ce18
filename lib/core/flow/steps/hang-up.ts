import { z } from 'zod';
import { defineStep } from '../define-step';
import { describePrompt, promptSchema, referencesOfPrompts } from '../prompt';
import { heard, speakPrompt } from '../speak';

/** Ends the call, with a closing sentence if there is one. */
export const hangUp = defineStep({
  type: 'hang-up',
  label: 'Hang up',
  icon: 'phone-off',
  description: 'The call ends, after a closing sentence if you give one.',
  waits: 'never',
  fields: [{ kind: 'prompt', name: 'prompt', label: 'What the caller hears before', help: null, optional: true }],
  config: z.object({ prompt: promptSchema.nullable().default(null) }),
  exits: () => [],
  references: (config) => referencesOfPrompts([config.prompt]),
  summary: (config, names) =>
    config.prompt === null ? 'Ends the call' : `Says ${describePrompt(config.prompt, names)} and ends the call`,
  enter(config, context) {
    if (config.prompt === null) return { kind: 'end', exit: 'ended', input: null, say: [] };
    const spoken = speakPrompt(context, config.prompt);
    return { kind: 'end', exit: 'ended', input: null, say: [spoken.instruction], marks: heard(spoken) };
  },
});
