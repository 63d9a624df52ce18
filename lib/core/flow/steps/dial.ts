import { z } from 'zod';
import { EXIT_HUNG_UP } from '../../calls/call-event';
import { e164Schema, formatPhoneNumber } from '../../shared/phone-number';
import type { CallerInput } from '../caller-input';
import { defineStep, type StepContext, type StepEffects, type StepResult } from '../define-step';
import type { DialInstruction, DialTarget, SayInstruction } from '../instruction';
import { DIAL_NUMBERS_PER_STEP_MAX, DIAL_TARGETS_MAX, RING_SECONDS_MAX, RING_SECONDS_MIN } from '../limits';
import { say, saySystem } from '../speak';
import { own, targetsOf } from './dial-targets';

const configSchema = z
  .object({
    people: z.array(z.string()).max(DIAL_NUMBERS_PER_STEP_MAX).default([]),
    departments: z.array(z.string()).max(DIAL_NUMBERS_PER_STEP_MAX).default([]),
    numbers: z.array(e164Schema).max(DIAL_NUMBERS_PER_STEP_MAX).default([]),
    order: z.enum(['together', 'inTurn', 'department']).default('department'),
    ringSeconds: z.number().int().min(RING_SECONDS_MIN).max(RING_SECONDS_MAX).default(20),
    accept: z.boolean().default(false),
    shownNumber: z.enum(['caller', 'business']).default('caller'),
  })
  .refine(
    (config) => config.people.length + config.departments.length + config.numbers.length > 0,
    'Choose at least one person, department or number to ring.',
  );
type DialConfig = z.infer<typeof configSchema>;

const ROUND_RESULTS = ['failed', 'busy', 'noAnswer'] as const;
/** `rung`: targets tried so far; `result`: the most hopeful result of the rounds so far. */
const memoSchema = z.object({ rung: z.number().int().min(0), result: z.enum(ROUND_RESULTS).nullable() });
type DialMemo = z.infer<typeof memoSchema>;

const ACCEPT_KEY = '1';
const ANNOUNCED = 'recordingAnnounced';

/** Rings people until one takes the call. More phones than the carrier rings at once are rung in rounds. */
export const dial = defineStep({
  type: 'dial',
  label: 'Ring',
  icon: 'phone-call',
  description: 'Rings people, departments or numbers, at once or one after the other.',
  waits: 'sometimes',
  fields: [
    { kind: 'personList', name: 'people', label: 'People', help: null },
    { kind: 'departmentList', name: 'departments', label: 'Departments', help: null },
    { kind: 'phoneList', name: 'numbers', label: 'Other numbers', help: null, max: DIAL_NUMBERS_PER_STEP_MAX },
    {
      kind: 'select',
      name: 'order',
      label: 'How they ring',
      help: null,
      options: [
        { value: 'department', label: 'As the department is set up' },
        { value: 'together', label: 'All at once' },
        { value: 'inTurn', label: 'One after the other' },
      ],
    },
    {
      kind: 'seconds',
      name: 'ringSeconds',
      label: 'Ring for',
      help: 'A mobile’s own voicemail often answers after 20 to 25 seconds.',
      min: RING_SECONDS_MIN,
      max: RING_SECONDS_MAX,
    },
    {
      kind: 'boolean',
      name: 'accept',
      label: 'Press 1 to take the call',
      help: 'Keeps a mobile’s own voicemail from taking the call.',
    },
    {
      kind: 'select',
      name: 'shownNumber',
      label: 'Number shown on the ringing phone',
      help: null,
      options: [
        { value: 'caller', label: 'The caller’s' },
        { value: 'business', label: 'The business number that was called' },
      ],
    },
  ],
  config: configSchema,
  exits: () => [
    { name: 'answered', label: 'After the conversation', unconnected: { kind: 'hangUp' } },
    { name: 'noAnswer', label: 'Nobody answered' },
    { name: 'busy', label: 'Busy', unconnected: { kind: 'exit', exit: 'noAnswer' } },
    { name: 'failed', label: 'Could not be rung', unconnected: { kind: 'exit', exit: 'noAnswer' } },
  ],
  references: (config) => ({ people: config.people, departments: config.departments }),
  summary(config, names) {
    const who = [...config.people.map(names.person), ...config.departments.map(names.department), ...config.numbers];
    const how = config.order === 'inTurn' && who.length > 1 ? ' one after the other' : '';
    return `Rings ${who.join(', ')}${how} for ${config.ringSeconds} seconds`;
  },
  enter(config, context) {
    const { targets, refused } = targetsOf(config, context.business, context.call);
    const marks: NonNullable<StepEffects['marks']> =
      refused.length > 0 ? [{ mark: 'targetRefused', note: refused.join(', ') }] : [];
    if (targets.length > 0) return ring(config, context, targets, { rung: 0, result: null }, marks);
    const nobody = { mark: 'nobodyOnDuty', note: null } as const;
    return { kind: 'go', exit: 'noAnswer', input: null, say: [], marks: [...marks, nobody] };
  },
  resume(config, context, input, memo) {
    return afterRound(config, context, input, memoSchema.parse(memo));
  },
  whisper(config, context, memo, targetIndex) {
    if (!config.accept) return null;
    const { targets } = targetsOf(config, context.business, context.call);
    const round = memoSchema.safeParse(memo);
    const target = targets[(round.success ? roundStart(round.data, context) : 0) + targetIndex];
    return { prompt: acceptPrompt(context, target?.departmentId ?? null), key: ACCEPT_KEY };
  },
});

/** `rung` counts the current round already: its first target is that many before. */
function roundStart(memo: DialMemo, { business }: StepContext): number {
  const size = roundSize(business.outbound.legsPerDialMax);
  return Math.max(0, Math.ceil(memo.rung / size) - 1) * size;
}

function roundSize(legsPerDialMax: number): number {
  return Math.max(1, Math.min(DIAL_TARGETS_MAX, Math.trunc(legsPerDialMax)));
}

function ring(
  config: DialConfig,
  context: StepContext,
  targets: readonly DialTarget[],
  memo: DialMemo,
  marks: NonNullable<StepEffects['marks']>,
): StepResult {
  const { business, call } = context;
  const round = targets.slice(memo.rung, memo.rung + roundSize(business.outbound.legsPerDialMax));
  const announcement = announcementFor(context);
  const wait: DialInstruction = {
    kind: 'dial',
    targets: round,
    order: orderOf(config, context),
    ringSeconds: config.ringSeconds,
    talkSecondsMax: business.outbound.talkSecondsMax,
    callerId: config.shownNumber === 'caller' ? (call.from ?? call.to) : call.to,
    record: business.recording.enabled,
    accept: config.accept ? { prompt: acceptPrompt(context, null), key: ACCEPT_KEY } : null,
  };
  return {
    kind: 'wait',
    say: announcement,
    wait,
    memo: { ...memo, rung: memo.rung + round.length },
    marks,
    ...(announcement.length > 0 ? { values: { [ANNOUNCED]: '1' } } : {}),
  };
}

function afterRound(config: DialConfig, context: StepContext, input: CallerInput, memo: DialMemo): StepResult {
  if (input.kind === 'dialEnded' && input.bridged) {
    const kind = input.hungUp === true ? 'end' : 'go';
    return { kind, exit: 'answered', input: null, say: [] };
  }
  if (input.kind === 'dialEnded' && input.hungUp === true)
    return { kind: 'end', exit: EXIT_HUNG_UP, input: null, say: [] };
  const result = betterOf(memo.result, resultOf(input));
  const { targets } = targetsOf(config, context.business, context.call);
  if (memo.rung < targets.length) return ring(config, context, targets, { rung: memo.rung, result }, []);
  return { kind: 'go', exit: result, input: null, say: [] };
}

/** Picked up but not bridged is no answer: a mailbox, or a person who did not press the key. */
function resultOf(input: CallerInput): (typeof ROUND_RESULTS)[number] {
  if (input.kind !== 'dialEnded') return 'failed';
  return input.status === 'busy' || input.status === 'failed' ? input.status : 'noAnswer';
}

function betterOf(left: DialMemo['result'], right: (typeof ROUND_RESULTS)[number]): (typeof ROUND_RESULTS)[number] {
  return left !== null && ROUND_RESULTS.indexOf(left) > ROUND_RESULTS.indexOf(right) ? left : right;
}

function orderOf(config: DialConfig, { business }: StepContext): DialInstruction['order'] {
  if (config.order !== 'department') return config.order;
  const first = config.departments[0];
  const order = first === undefined ? undefined : own(business.departments, first)?.order;
  return order === undefined || order === 'together' ? 'together' : 'inTurn';
}

/** Said once a call, before the first phone that may be recorded rings. */
function announcementFor({ business, values }: StepContext): SayInstruction[] {
  const { enabled, announcement } = business.recording;
  return enabled && announcement !== null && values[ANNOUNCED] === undefined ? [say(business, announcement)] : [];
}

function acceptPrompt({ business, call }: StepContext, departmentId: string | null): SayInstruction {
  const department = departmentId === null ? undefined : own(business.departments, departmentId)?.name;
  const called = department === undefined ? business.name : `${business.name}, ${department}`;
  const caller = call.callerName ?? (call.from === null ? 'a withheld number' : spell(call.from, business.country));
  return saySystem(business, `Call for ${called}, from ${caller}. Press ${ACCEPT_KEY} to take it.`);
}

/** Digit by digit, so that no voice reads a number of billions. */
function spell(number: string, country: string): string {
  return formatPhoneNumber(number, country)
    .replace(/[^\d]+/g, ', ')
    .replace(/(\d)(?=\d)/g, '$1 ')
    .replace(/^, |, $/g, '');
}
