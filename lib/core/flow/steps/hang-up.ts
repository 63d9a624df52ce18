import { z } from 'zod';
import { defineStep } from '../define-step';
import { describePrompt, promptSchema, referencesOfPrompts } from '../prompt';
import { heard, speakPrompt } from '../speak';

/** Ends the call: with a closing sentence if there is one, or by turning an unwanted caller down. */
export const hangUp = defineStep({
  type: 'hang-up',
  label: 'Hang up',
  icon: 'phone-off',
  description: 'The call ends, after a closing sentence if you give one.',
  waits: 'never',
  fields: [
    { kind: 'prompt', name: 'prompt', label: 'What the caller hears before', help: null, optional: true },
    {
      kind: 'boolean',
      name: 'unwanted',
      label: 'The caller is not wanted',
      help: 'The call counts as blocked, not as missed. When nothing was said before, it is turned down without being taken.',
    },
  ],
  config: z.object({ prompt: promptSchema.nullable().default(null), unwanted: z.boolean().default(false) }),
  exits: () => [],
  references: (config) => referencesOfPrompts([config.prompt]),
  summary({ prompt, unwanted }, names) {
    const ends = unwanted ? 'turns the caller down' : 'ends the call';
    return prompt === null
      ? ends.replace(/^./, (first) => first.toUpperCase())
      : says(describePrompt(prompt, names), ends);
  },
  enter({ prompt, unwanted }, context) {
    const blocked = unwanted ? [{ mark: 'blocked', note: null } as const] : [];
    const rejects = unwanted ? { reject: 'rejected' as const } : {};
    if (prompt === null) return { kind: 'end', exit: 'ended', input: null, say: [], marks: blocked, ...rejects };
    const spoken = speakPrompt(context, prompt);
    const marks = [...heard(spoken), ...blocked];
    return { kind: 'end', exit: 'ended', input: null, say: [spoken.instruction], marks };
  },
});

function says(what: string, ends: string): string {
  return `Says ${what} and ${ends}`;
}
