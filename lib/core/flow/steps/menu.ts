import { z } from 'zod';
import type { Business } from '../business';
import type { CallerInput } from '../caller-input';
import { defineStep, type StepContext, type StepResult } from '../define-step';
import type { GatherInstruction } from '../instruction';
import { describePrompt, promptSchema, referencesOfPrompts } from '../prompt';
import { heard, languageOf, saySystem, speakPrompt } from '../speak';
import { SPOKEN } from '../spoken-texts';
import { EXTENSION_PERSON } from '../values';
import { matchSpokenChoice, menuOptionsSchema } from './menu-option';

const configSchema = z.object({
  prompt: promptSchema,
  options: menuOptionsSchema,
  extensions: z.boolean().default(false),
  speech: z.boolean().default(false),
  timeoutSeconds: z.number().int().min(1).max(60).default(5),
  wrongKeyRetries: z.number().int().min(0).max(10).default(2),
  wrongKeySorry: promptSchema.nullable().default(null),
  silenceRetries: z.number().int().min(0).max(10).default(2),
  silenceSorry: promptSchema.nullable().default(null),
});
type MenuConfig = z.infer<typeof configSchema>;

const memoSchema = z.object({ wrongKeys: z.number().int(), silences: z.number().int(), did: z.array(z.string()) });
type MenuMemo = z.infer<typeof memoSchema>;
type Menu = { config: MenuConfig; context: StepContext };

/** The exit of a caller who dialled somebody's extension; the call carries whose (EXTENSION_PERSON). */
const EXTENSION_EXIT = 'extension';

/** Asks the caller to choose. Wrong keys and silence are counted apart, and each has its own apology, limit and exit. */
export const menu = defineStep({
  type: 'menu',
  label: 'Menu',
  icon: 'list-tree',
  description: 'The caller chooses by a key, or by a word if you allow speech.',
  waits: 'always',
  fields: [
    { kind: 'prompt', name: 'prompt', label: 'What the caller hears', help: null, optional: false },
    { kind: 'keyMap', name: 'options', label: 'Choices', help: null },
    {
      kind: 'boolean',
      name: 'extensions',
      label: 'The caller may also dial somebody’s extension',
      help: 'A choice then takes effect when the caller has stopped typing.',
    },
    { kind: 'boolean', name: 'speech', label: 'The caller may also say the word', help: null },
    { kind: 'seconds', name: 'timeoutSeconds', label: 'Wait for a choice', help: null, min: 1, max: 60 },
    { kind: 'number', name: 'wrongKeyRetries', label: 'New tries after a wrong key', help: null, min: 0, max: 10 },
    { kind: 'prompt', name: 'wrongKeySorry', label: 'Said after a wrong key', help: null, optional: true },
    { kind: 'number', name: 'silenceRetries', label: 'New tries after silence', help: null, min: 0, max: 10 },
    { kind: 'prompt', name: 'silenceSorry', label: 'Said after silence', help: null, optional: true },
  ],
  config: configSchema,
  exits: (config) => [
    ...config.options.map((option) => ({ name: option.key, label: `${option.key} ${option.label}` })),
    ...(config.extensions ? [{ name: EXTENSION_EXIT, label: 'Extension dialled' }] : []),
    { name: 'wrongKey', label: 'Wrong keys' },
    { name: 'silence', label: 'Silence' },
  ],
  references: (config) => referencesOfPrompts([config.prompt, config.wrongKeySorry, config.silenceSorry]),
  summary(config, names) {
    const choices = config.options.map((option) => `${option.key} ${option.label}`).join(', ');
    const more = config.extensions ? ', or an extension' : '';
    return `Says ${describePrompt(config.prompt, names)} and lets the caller choose: ${choices}${more}`;
  },
  enter: (config, context) => ask({ config, context }, [], { wrongKeys: 0, silences: 0, did: [] }, null),
  resume(config, context, input, memo) {
    return answer({ config, context }, input, memoSchema.parse(memo));
  },
});

function answer(asked: Menu, input: CallerInput, memo: MenuMemo): StepResult {
  const { config, context } = asked;
  const heardInput = readInput(asked, input);
  const did = [...memo.did, heardInput.did];
  if (heardInput.exit !== null)
    return { kind: 'go', exit: heardInput.exit, input: did.join(', '), say: [], values: heardInput.values };
  const wrongKeys = memo.wrongKeys + (heardInput.isSilence ? 0 : 1);
  const silences = memo.silences + (heardInput.isSilence ? 1 : 0);
  if (wrongKeys > config.wrongKeyRetries) return leave('wrongKey', did);
  if (silences > config.silenceRetries) return leave('silence', did);
  const sorry = heardInput.isSilence ? config.silenceSorry : config.wrongKeySorry;
  const ownSentence = heardInput.isSilence ? SPOKEN.silence : SPOKEN.wrongKey;
  const spoken = sorry === null ? null : speakPrompt(context, sorry);
  const apology = spoken === null ? saySystem(context.business, ownSentence) : spoken.instruction;
  return ask(asked, [apology], { wrongKeys, silences, did }, spoken);
}

function leave(exit: 'wrongKey' | 'silence', did: readonly string[]): StepResult {
  const mark = exit === 'wrongKey' ? 'wrongKeyLimit' : 'silenceLimit';
  return { kind: 'go', exit, input: did.join(', '), say: [], marks: [{ mark, note: null }] };
}

function ask(
  asked: Menu,
  before: GatherInstruction['prompts'],
  memo: MenuMemo,
  alsoSpoken: ReturnType<typeof speakPrompt> | null,
): StepResult {
  const { config, context } = asked;
  const spoken = speakPrompt(context, config.prompt);
  const wait: GatherInstruction = {
    kind: 'gather',
    prompts: [...before, spoken.instruction],
    input: config.speech ? ['keys', 'speech'] : ['keys'],
    ...keysOf(config, context.business),
    timeoutSeconds: config.timeoutSeconds,
    language: languageOf(context),
    speechHints: config.speech ? config.options.flatMap((option) => [option.label, ...option.words]) : [],
  };
  const marks = [...heard(spoken), ...(alsoSpoken === null ? [] : heard(alsoSpoken))];
  return { kind: 'wait', say: [], wait, memo, marks };
}

/** One key; with extensions as many as the longest has, where hash ends the typing unless it is a choice. */
function keysOf(config: MenuConfig, business: Business): Pick<GatherInstruction, 'digitsMax' | 'finishOnKey'> {
  if (!config.extensions) return { digitsMax: 1, finishOnKey: null };
  let longest = 1;
  for (const { extension } of Object.values(business.people)) longest = Math.max(longest, extension?.length ?? 0);
  const isHashChoice = config.options.some((option) => option.key === '#');
  return { digitsMax: longest, finishOnKey: longest === 1 || isHashChoice ? null : '#' };
}

type Read = { exit: string | null; values: Record<string, string>; isSilence: boolean; did: string };

/** What is no choice is told as such, not repeated: the caller may have said or typed anything. */
function readInput({ config, context }: Menu, input: CallerInput): Read {
  if (input.kind === 'keys' && input.digits !== '') return readKeys(config, context.business, input.digits);
  if (input.kind === 'speech' && input.text.trim() !== '') {
    const option = matchSpokenChoice(config.options, input.text);
    const did = option === null ? 'said something else' : `said “${option.label}”`;
    return { exit: option?.key ?? null, values: {}, isSilence: false, did };
  }
  return { exit: null, values: {}, isSilence: true, did: 'said nothing' };
}

function readKeys(config: MenuConfig, business: Business, digits: string): Read {
  const first = digits.slice(0, 1);
  if (!config.extensions || digits.length === 1) {
    const option = config.options.find((candidate) => candidate.key === first);
    if (option !== undefined || !config.extensions)
      return { exit: option?.key ?? null, values: {}, isSilence: false, did: `pressed ${first}` };
  }
  const person = Object.values(business.people).find((candidate) => candidate.extension === digits);
  if (person === undefined) {
    const did = digits.length === 1 ? `pressed ${first}` : `pressed ${digits.length} keys`;
    return { exit: null, values: {}, isSilence: false, did };
  }
  const values = { [EXTENSION_PERSON]: person.id };
  return { exit: EXTENSION_EXIT, values, isSilence: false, did: `dialled the extension of ${person.name}` };
}
