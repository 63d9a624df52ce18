import { z } from 'zod';
import { checkLeg } from '../../routing/outbound-gate';
import { parsePhoneNumber } from '../../shared/phone-number';
import type { CallerInput } from '../caller-input';
import { defineStep, type StepContext, type StepResult } from '../define-step';
import { fillText } from '../fill-text';
import type { GatherInstruction } from '../instruction';
import { type Prompt, promptSchema, referencesOfPrompts } from '../prompt';
import { languageOf, type Spoken, saySystem, speakPrompt } from '../speak';
import { SPOKEN } from '../spoken-texts';
import { callbackRequestFields } from './callback-request-fields';

const configSchema = z.object({
  prompt: promptSchema,
  otherNumber: z.boolean().default(true),
  numberPrompt: promptSchema.nullable().default(null),
  confirmation: promptSchema.nullable().default(null),
  departmentId: z.string().nullable().default(null),
  note: z.string().trim().max(200).default(''),
  timeoutSeconds: z.number().int().min(1).max(60).default(6),
});
type CallbackConfig = z.infer<typeof configSchema>;

const memoSchema = z.object({ asked: z.enum(['offer', 'number']), tries: z.number().int(), did: z.array(z.string()) });
type CallbackMemo = z.infer<typeof memoSchema>;

const SAME_NUMBER_KEY = '1';
const OTHER_NUMBER_KEY = '2';
/** How often each question is asked. */
const TRIES_MAX = 3;

/** Offers to be called back: at the number that calls by one key, at another by a second one. Booked is booked: the call need not go on. */
export const callbackRequest = defineStep({
  type: 'callback-request',
  label: 'Offer a call back',
  icon: 'phone-incoming',
  description: 'The caller asks to be called back instead of waiting.',
  waits: 'sometimes',
  fields: callbackRequestFields,
  config: configSchema,
  exits: () => [
    { name: 'booked', label: 'Will be called back', unconnected: { kind: 'hangUp' } },
    { name: 'declined', label: 'Does not want that' },
  ],
  references: ({ prompt, numberPrompt, confirmation, departmentId }) => ({
    ...referencesOfPrompts([prompt, numberPrompt, confirmation]),
    departments: departmentId === null ? [] : [departmentId],
  }),
  summary({ departmentId }, names) {
    const whose = departmentId === null ? '' : ` by ${names.department(departmentId)}`;
    return `Offers the caller to be called back${whose}`;
  },
  enter(config, context) {
    if (reachable(context.call.from, context) !== null) return ask(config, context, 'offer', 1, []);
    if (config.otherNumber) return ask(config, context, 'number', 1, []);
    return { kind: 'go', exit: 'declined', input: null, say: [] };
  },
  resume(config, context, input, memo) {
    const asked = memoSchema.parse(memo);
    return asked.asked === 'offer'
      ? afterOffer(config, context, input, asked)
      : afterNumber(config, context, input, asked);
  },
});

function afterOffer(config: CallbackConfig, context: StepContext, input: CallerInput, memo: CallbackMemo): StepResult {
  const pressed = input.kind === 'keys' ? input.digits.slice(0, 1) : '';
  const did = [...memo.did, pressed === '' ? 'said nothing' : `pressed ${pressed}`];
  const number = reachable(context.call.from, context);
  if (pressed === SAME_NUMBER_KEY && number !== null) return book(config, context, number, did);
  if (pressed === OTHER_NUMBER_KEY && config.otherNumber) return ask(config, context, 'number', 1, did);
  if (pressed === '' && memo.tries < TRIES_MAX) return ask(config, context, 'offer', memo.tries + 1, did);
  return { kind: 'go', exit: 'declined', input: did.join(', '), say: [] };
}

function afterNumber(config: CallbackConfig, context: StepContext, input: CallerInput, memo: CallbackMemo): StepResult {
  const typed = input.kind === 'keys' ? input.digits : '';
  const did = [...memo.did, typed === '' ? 'typed nothing' : `typed a number of ${typed.length} digits`];
  const number = reachable(parsePhoneNumber(typed, context.business.country), context);
  if (number !== null) return book(config, context, number, did);
  if (memo.tries < TRIES_MAX) return ask(config, context, 'number', memo.tries + 1, did, typed !== '');
  return { kind: 'go', exit: 'declined', input: did.join(', '), say: [] };
}

function book(config: CallbackConfig, context: StepContext, number: string, did: readonly string[]): StepResult {
  const note = fillText(config.note, context).slice(0, 200);
  return {
    kind: 'go',
    exit: 'booked',
    input: did.join(', '),
    say: [spoken(context, config.confirmation, SPOKEN.callbackBooked).instruction],
    marks: [{ mark: 'callbackBooked', note: null }],
    actions: [{ type: 'requestCallback', number, note, departmentId: config.departmentId }],
  };
}

function ask(
  config: CallbackConfig,
  context: StepContext,
  asked: CallbackMemo['asked'],
  tries: number,
  did: string[],
  isWrong = false,
): StepResult {
  const question =
    asked === 'offer' ? speakPrompt(context, config.prompt) : spoken(context, config.numberPrompt, SPOKEN.typeNumber);
  const wait: GatherInstruction = {
    kind: 'gather',
    prompts: [...(isWrong ? [saySystem(context.business, SPOKEN.notUnderstood)] : []), question.instruction],
    input: ['keys'],
    digitsMax: asked === 'offer' ? 1 : null,
    finishOnKey: asked === 'offer' ? null : '#',
    timeoutSeconds: config.timeoutSeconds,
    language: languageOf(context),
    speechHints: [],
  };
  return { kind: 'wait', say: [], wait, memo: { asked, tries, did } };
}

function spoken(context: StepContext, prompt: Prompt | null, sentence: string): Spoken {
  if (prompt !== null) return speakPrompt(context, prompt);
  return { instruction: saySystem(context.business, sentence), isClosedMessage: false };
}

/** The number itself if we may call it, else null. */
function reachable(number: string | null, { business }: StepContext): string | null {
  return number !== null && checkLeg({ to: number, business, call: null }).allowed ? number : null;
}
