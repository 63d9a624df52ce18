import { z } from 'zod';
import type { CallerInput } from '../caller-input';
import { defineStep, type StepResult } from '../define-step';
import type { GatherInstruction } from '../instruction';
import { describePrompt, promptSchema } from '../prompt';
import { heard, saySystem, speakPrompt } from '../speak';
import { SPOKEN } from '../spoken-texts';
import { matchSpokenChoice, menuOptionsSchema } from './menu-option';

const configSchema = z.object({
  prompt: promptSchema,
  options: menuOptionsSchema,
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
type Menu = { config: MenuConfig; business: Parameters<typeof speakPrompt>[0] };

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
    { name: 'wrongKey', label: 'Wrong keys' },
    { name: 'silence', label: 'Silence' },
  ],
  references: (config) => ({
    schedules: [config.prompt, config.wrongKeySorry, config.silenceSorry].flatMap((prompt) =>
      prompt?.kind === 'closedMessage' ? [prompt.scheduleId] : [],
    ),
  }),
  summary(config, names) {
    const choices = config.options.map((option) => `${option.key} ${option.label}`).join(', ');
    return `Says ${describePrompt(config.prompt, names)} and lets the caller choose: ${choices}`;
  },
  enter: (config, { business }) => ask({ config, business }, [], { wrongKeys: 0, silences: 0, did: [] }, null),
  resume(config, { business }, input, memo) {
    return answer({ config, business }, input, memoSchema.parse(memo));
  },
});

function answer(asked: Menu, input: CallerInput, memo: MenuMemo): StepResult {
  const { config, business } = asked;
  const heardInput = readInput(config, input);
  const did = [...memo.did, heardInput.did];
  if (heardInput.key !== null) return { kind: 'go', exit: heardInput.key, input: did.join(', '), say: [] };
  const wrongKeys = memo.wrongKeys + (heardInput.isSilence ? 0 : 1);
  const silences = memo.silences + (heardInput.isSilence ? 1 : 0);
  if (wrongKeys > config.wrongKeyRetries) {
    return {
      kind: 'go',
      exit: 'wrongKey',
      input: did.join(', '),
      say: [],
      marks: [{ mark: 'wrongKeyLimit', note: null }],
    };
  }
  if (silences > config.silenceRetries) {
    return {
      kind: 'go',
      exit: 'silence',
      input: did.join(', '),
      say: [],
      marks: [{ mark: 'silenceLimit', note: null }],
    };
  }
  const sorry = heardInput.isSilence ? config.silenceSorry : config.wrongKeySorry;
  const ownSentence = heardInput.isSilence ? SPOKEN.silence : SPOKEN.wrongKey;
  const spoken = sorry === null ? null : speakPrompt(business, sorry);
  const apology = spoken === null ? saySystem(business, ownSentence) : spoken.instruction;
  return ask(asked, [apology], { wrongKeys, silences, did }, spoken);
}

function ask(
  asked: Menu,
  before: GatherInstruction['prompts'],
  memo: MenuMemo,
  alsoSpoken: ReturnType<typeof speakPrompt> | null,
): StepResult {
  const { config, business } = asked;
  const spoken = speakPrompt(business, config.prompt);
  const wait: GatherInstruction = {
    kind: 'gather',
    prompts: [...before, spoken.instruction],
    input: config.speech ? ['keys', 'speech'] : ['keys'],
    digitsMax: 1,
    finishOnKey: null,
    timeoutSeconds: config.timeoutSeconds,
    language: business.language,
    speechHints: config.speech ? config.options.flatMap((option) => [option.label, ...option.words]) : [],
  };
  const marks = [...heard(spoken), ...(alsoSpoken === null ? [] : heard(alsoSpoken))];
  return { kind: 'wait', say: [], wait, memo, marks };
}

type Read = { key: string | null; isSilence: boolean; did: string };

/** A word that is no choice is told as such, not repeated: the caller may have said anything. */
function readInput(config: MenuConfig, input: CallerInput): Read {
  if (input.kind === 'keys' && input.digits !== '') {
    const pressed = input.digits.slice(0, 1);
    const option = config.options.find((candidate) => candidate.key === pressed);
    return { key: option?.key ?? null, isSilence: false, did: `pressed ${pressed}` };
  }
  if (input.kind === 'speech' && input.text.trim() !== '') {
    const option = matchSpokenChoice(config.options, input.text);
    const did = option === null ? 'said something else' : `said “${option.label}”`;
    return { key: option?.key ?? null, isSilence: false, did };
  }
  return { key: null, isSilence: true, did: 'said nothing' };
}
