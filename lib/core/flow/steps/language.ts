import { z } from 'zod';
import type { CallerInput } from '../caller-input';
import { defineStep, type StepContext, type StepResult } from '../define-step';
import { fillText } from '../fill-text';
import type { GatherInstruction } from '../instruction';
import { promptSchema, referencesOfPrompts } from '../prompt';
import { heard, say, speakPrompt } from '../speak';
import { haveOwnIds, OWN_IDS, rowIdSchema } from '../step-rows';
import { LANGUAGE } from '../values';

const LANGUAGES_MAX = 10;

const configSchema = z.object({
  prompt: promptSchema.nullable().default(null),
  languages: z
    .array(
      z.object({
        id: rowIdSchema,
        key: z.string().regex(/^[0-9*#]$/, 'A choice is one key: 0 to 9, * or #.'),
        language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Choose the language.'),
        invitation: z.string().trim().min(1, 'Write what is said in this language.').max(300),
      }),
    )
    .min(1, 'Give at least one language.')
    .max(LANGUAGES_MAX)
    .refine(haveOwnIds, OWN_IDS)
    .refine((rows) => new Set(rows.map((row) => row.key)).size === rows.length, 'Each key can be used once.'),
  timeoutSeconds: z.number().int().min(1).max(60).default(5),
  retries: z.number().int().min(0).max(10).default(1),
});
type LanguageConfig = z.infer<typeof configSchema>;

const memoSchema = z.object({ did: z.array(z.string()) });

/** Lets the caller choose a language; whatever is said later in the call is said in it. Who chooses none keeps the business's. */
export const language = defineStep({
  type: 'language',
  label: 'Choice of language',
  icon: 'languages',
  description: 'The caller chooses a language by a key; the rest of the call is in it.',
  waits: 'always',
  fields: [
    { kind: 'prompt', name: 'prompt', label: 'What the caller hears first', help: null, optional: true },
    {
      kind: 'rows',
      name: 'languages',
      label: 'Languages',
      help: null,
      rowLabel: 'language',
      ids: true,
      min: 1,
      max: LANGUAGES_MAX,
      columns: [
        { kind: 'key', name: 'key', label: 'Key', help: null },
        { kind: 'language', name: 'language', label: 'Language', help: null },
        {
          kind: 'longText',
          name: 'invitation',
          label: 'Said in this language',
          help: 'Such as: Para español, oprima dos.',
          charactersMax: 300,
          callFields: true,
        },
      ],
    },
    { kind: 'seconds', name: 'timeoutSeconds', label: 'Wait for a choice', help: null, min: 1, max: 60 },
    { kind: 'number', name: 'retries', label: 'New tries', help: null, min: 0, max: 10 },
  ],
  config: configSchema,
  exits: ({ languages }) => [
    { name: 'next', label: 'Then' },
    ...languages.map(({ id, language: name }) => ({
      name: id,
      label: `Chose ${name}`,
      unconnected: { kind: 'exit', exit: 'next' } as const,
    })),
    { name: 'none', label: 'Chose none', unconnected: { kind: 'exit', exit: 'next' } },
  ],
  references: ({ prompt }) => referencesOfPrompts([prompt]),
  summary: ({ languages }) =>
    `Lets the caller choose a language: ${languages.map((row) => `${row.key} ${row.language}`).join(', ')}`,
  enter: (config, context) => ask(config, context, []),
  resume(config, context, input, memo) {
    const pressed = input.kind === 'keys' ? input.digits.slice(0, 1) : '';
    const row = config.languages.find((candidate) => candidate.key === pressed);
    const did = [...memoSchema.parse(memo).did, describeInput(input, pressed)];
    if (row !== undefined)
      return { kind: 'go', exit: row.id, input: did.join(', '), say: [], values: { [LANGUAGE]: row.language } };
    if (did.length > config.retries) return { kind: 'go', exit: 'none', input: did.join(', '), say: [] };
    return ask(config, context, did);
  },
});

function ask(config: LanguageConfig, context: StepContext, did: string[]): StepResult {
  const spoken = config.prompt === null ? null : speakPrompt(context, config.prompt);
  const invitations = config.languages.map((row) =>
    say(context.business, fillText(row.invitation, context, 'spoken'), row.language),
  );
  const wait: GatherInstruction = {
    kind: 'gather',
    prompts: [...(spoken === null ? [] : [spoken.instruction]), ...invitations],
    input: ['keys'],
    digitsMax: 1,
    finishOnKey: null,
    timeoutSeconds: config.timeoutSeconds,
    language: context.business.language,
    speechHints: [],
  };
  return { kind: 'wait', say: [], wait, memo: { did }, marks: spoken === null ? [] : heard(spoken) };
}

function describeInput(input: CallerInput, pressed: string): string {
  return input.kind === 'keys' && pressed !== '' ? `pressed ${pressed}` : 'said nothing';
}
