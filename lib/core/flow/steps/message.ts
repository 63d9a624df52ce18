import { z } from 'zod';
import { defineStep } from '../define-step';
import { describePrompt, promptSchema, referencesOfPrompts } from '../prompt';
import { heard, speakPrompt } from '../speak';

/** Says something and goes on. */
export const message = defineStep({
  type: 'message',
  label: 'Message',
  icon: 'message-square',
  description: 'The caller hears a message, then the call goes on.',
  waits: 'never',
  fields: [
    { kind: 'prompt', name: 'prompt', label: 'What the caller hears', help: null, optional: false },
    {
      kind: 'boolean',
      name: 'goal',
      label: 'The caller has what they need after this',
      help: 'A caller who hangs up after this step counts as served, not as missed.',
    },
  ],
  config: z.object({ prompt: promptSchema, goal: z.boolean().default(false) }),
  exits: () => [{ name: 'next', label: 'Then' }],
  isGoal: (config) => config.goal,
  references: (config) => referencesOfPrompts([config.prompt]),
  summary: (config, names) => `Says ${describePrompt(config.prompt, names)}`,
  enter(config, context) {
    const spoken = speakPrompt(context, config.prompt);
    return { kind: 'go', exit: 'next', input: null, say: [spoken.instruction], marks: heard(spoken) };
  },
});
