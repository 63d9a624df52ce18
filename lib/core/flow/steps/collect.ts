import { z } from 'zod';
import type { CallerInput } from '../caller-input';
import { COLLECT_CHECKS, DATE_ORDERS, digitsMaxOf, readCollected } from '../collected-value';
import { defineStep, type StepContext, type StepResult } from '../define-step';
import { fieldNameSchema } from '../field-name';
import type { GatherInstruction } from '../instruction';
import { FIELD_CHARACTERS_MAX } from '../limits';
import { describePrompt, promptSchema, referencesOfPrompts } from '../prompt';
import { heard, languageOf, type Spoken, saySystem, speakPrompt } from '../speak';
import { SPOKEN } from '../spoken-texts';
import { fieldKey } from '../values';
import { collectFields } from './collect-fields';

const configSchema = z
  .object({
    field: fieldNameSchema,
    prompt: promptSchema,
    input: z.enum(['keys', 'speech', 'both']).default('keys'),
    check: z.enum(COLLECT_CHECKS).default('none'),
    lengthMin: z.number().int().min(1).max(32).default(1),
    lengthMax: z.number().int().min(1).max(32).default(12),
    dateOrder: z.enum(DATE_ORDERS).default('dayMonthYear'),
    timeoutSeconds: z.number().int().min(1).max(60).default(5),
    wrongRetries: z.number().int().min(0).max(10).default(2),
    wrongSorry: promptSchema.nullable().default(null),
    silenceRetries: z.number().int().min(0).max(10).default(2),
    silenceSorry: promptSchema.nullable().default(null),
  })
  .refine(({ lengthMin, lengthMax }) => lengthMin <= lengthMax, {
    error: 'The most digits must not be fewer than the fewest.',
    path: ['lengthMax'],
  });
type CollectConfig = z.infer<typeof configSchema>;

const memoSchema = z.object({ wrongs: z.number().int(), silences: z.number().int(), did: z.array(z.string()) });
type CollectMemo = z.infer<typeof memoSchema>;

/**
 * Asks the caller for something to type or say and keeps it in a field. What they gave is sealed in the call's position and in no event:
 * the journey tells how much it was, never what.
 */
export const collect = defineStep({
  type: 'collect',
  label: 'Ask for input',
  icon: 'keyboard',
  description: 'The caller types or says something, such as an order number, that later steps can use.',
  waits: 'always',
  fields: collectFields,
  config: configSchema,
  exits: () => [
    { name: 'done', label: 'Given' },
    { name: 'wrong', label: 'Not what was asked for' },
    { name: 'silence', label: 'Silence', unconnected: { kind: 'exit', exit: 'wrong' } },
  ],
  references: ({ prompt, wrongSorry, silenceSorry }) => referencesOfPrompts([prompt, wrongSorry, silenceSorry]),
  summary({ field, prompt, input }, names) {
    const how = { keys: 'types', speech: 'says', both: 'types or says' }[input];
    return `Says ${describePrompt(prompt, names)} and keeps in the field ${field} what the caller ${how}`;
  },
  enter: (config, context) => ask(config, context, null, { wrongs: 0, silences: 0, did: [] }),
  resume: (config, context, input, memo) => answer(config, context, input, memoSchema.parse(memo)),
});

function answer(config: CollectConfig, context: StepContext, input: CallerInput, memo: CollectMemo): StepResult {
  const given = textOf(input);
  const isSilence = given === '';
  const did = [...memo.did, describeInput(input, given)];
  const value = isSilence ? null : readCollected(given, config, context.business.country);
  if (value !== null) {
    const values = { [fieldKey(config.field)]: value.slice(0, FIELD_CHARACTERS_MAX) };
    return { kind: 'go', exit: 'done', input: did.join(', '), say: [], values };
  }
  const wrongs = memo.wrongs + (isSilence ? 0 : 1);
  const silences = memo.silences + (isSilence ? 1 : 0);
  if (wrongs > config.wrongRetries) return leave('wrong', did);
  if (silences > config.silenceRetries) return leave('silence', did);
  return ask(config, context, isSilence ? 'silence' : 'wrong', { wrongs, silences, did });
}

function leave(exit: 'wrong' | 'silence', did: readonly string[]): StepResult {
  const mark = exit === 'wrong' ? 'wrongKeyLimit' : 'silenceLimit';
  return { kind: 'go', exit, input: did.join(', '), say: [], marks: [{ mark, note: null }] };
}

function ask(
  config: CollectConfig,
  context: StepContext,
  after: 'wrong' | 'silence' | null,
  memo: CollectMemo,
): StepResult {
  const spoken = [...(after === null ? [] : [sorryFor(config, context, after)]), speakPrompt(context, config.prompt)];
  const digitsMax = digitsMaxOf(config);
  const wait: GatherInstruction = {
    kind: 'gather',
    prompts: spoken.map((each) => each.instruction),
    input: config.input === 'both' ? ['keys', 'speech'] : [config.input],
    digitsMax,
    finishOnKey: digitsMax === 1 ? null : '#',
    timeoutSeconds: config.timeoutSeconds,
    language: languageOf(context),
    speechHints: [],
  };
  return { kind: 'wait', say: [], wait, memo, marks: spoken.flatMap(heard).slice(0, 1) };
}

function sorryFor(config: CollectConfig, context: StepContext, after: 'wrong' | 'silence'): Spoken {
  const own = after === 'wrong' ? config.wrongSorry : config.silenceSorry;
  if (own !== null) return speakPrompt(context, own);
  const sentence = after === 'wrong' ? SPOKEN.notUnderstood : SPOKEN.notHeard;
  return { instruction: saySystem(context.business, sentence), isClosedMessage: false };
}

function textOf(input: CallerInput): string {
  if (input.kind === 'keys') return input.digits;
  return input.kind === 'speech' ? input.text.trim() : '';
}

function describeInput(input: CallerInput, given: string): string {
  if (given === '') return 'gave nothing';
  if (input.kind === 'keys') return `entered ${given.length} ${given.length === 1 ? 'digit' : 'digits'}`;
  const words = given.split(/\s+/).length;
  return `said ${words} ${words === 1 ? 'word' : 'words'}`;
}
