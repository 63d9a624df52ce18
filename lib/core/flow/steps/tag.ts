import { z } from 'zod';
import { defineStep } from '../define-step';

const TAG_CHARACTERS_MAX = 40;

/** Puts a tag on the call's record, to find and count such calls. */
export const tag = defineStep({
  type: 'tag',
  label: 'Tag the call',
  icon: 'tag',
  description: 'Puts a tag on the call, to find and count such calls later.',
  waits: 'never',
  fields: [{ kind: 'text', name: 'tag', label: 'Tag', help: null, charactersMax: TAG_CHARACTERS_MAX }],
  config: z.object({ tag: z.string().trim().min(1, 'Name the tag.').max(TAG_CHARACTERS_MAX) }),
  exits: () => [{ name: 'next', label: 'Then' }],
  summary: (config) => `Tags the call “${config.tag}”`,
  enter: (config) => ({
    kind: 'go',
    exit: 'next',
    input: null,
    say: [],
    actions: [{ type: 'tagCall', tag: config.tag }],
  }),
});
