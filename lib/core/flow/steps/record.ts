import { z } from 'zod';
import { defineStep } from '../define-step';
import { describePrompt, promptSchema, referencesOfPrompts } from '../prompt';
import { heard, speakPrompt } from '../speak';
import { RECORDING, RECORDING_ANNOUNCED } from '../values';

/** Decides whether the conversations of this call are recorded from here on, and says so if the owner wants that. */
export const record = defineStep({
  type: 'record',
  label: 'Recording on or off',
  icon: 'disc',
  description: 'Switches the recording of this call’s conversations on or off.',
  waits: 'never',
  fields: [
    {
      kind: 'select',
      name: 'recording',
      label: 'Conversations from here on',
      help: null,
      options: [
        { value: 'on', label: 'Are recorded' },
        { value: 'off', label: 'Are not recorded' },
      ],
    },
    {
      kind: 'prompt',
      name: 'announcement',
      label: 'What the caller hears about it',
      help: 'Without it, the announcement of your settings is said before a recorded conversation.',
      optional: true,
    },
  ],
  config: z.object({
    recording: z.enum(['on', 'off']).default('on'),
    announcement: promptSchema.nullable().default(null),
  }),
  exits: () => [{ name: 'next', label: 'Then' }],
  references: ({ announcement }) => referencesOfPrompts([announcement]),
  summary({ recording, announcement }, names) {
    const what = `Switches recording ${recording}`;
    return announcement === null ? what : `${what} and says ${describePrompt(announcement, names)}`;
  },
  enter({ recording, announcement }, context) {
    if (announcement === null)
      return { kind: 'go', exit: 'next', input: null, say: [], values: { [RECORDING]: recording } };
    const spoken = speakPrompt(context, announcement);
    const announced = recording === 'on' ? { [RECORDING_ANNOUNCED]: '1' } : {};
    return {
      kind: 'go',
      exit: 'next',
      input: null,
      say: [spoken.instruction],
      marks: heard(spoken),
      values: { [RECORDING]: recording, ...announced },
    };
  },
});
