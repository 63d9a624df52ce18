import { z } from 'zod';
import { type Json, jsonSchema, parseJson } from '../../shared/json';
import type { CallerInput } from '../caller-input';
import { defineStep, type StepContext, type StepResult } from '../define-step';
import { fieldNameSchema } from '../field-name';
import { JSON_PATH_PATTERN, textAtPath } from '../json-path';
import { FIELD_CHARACTERS_MAX, WEBHOOK_ANSWER_CHARACTERS_MAX, WEBHOOK_SECONDS_MAX } from '../limits';
import { haveOwnIds, OWN_IDS, rowIdSchema } from '../step-rows';
import { fieldKey, fieldsOf } from '../values';
import { webhookFields } from './webhook-fields';

const pathSchema = z.string().regex(JSON_PATH_PATTERN, 'A place in the answer looks like order.state.');

const configSchema = z.object({
  url: z.url({ protocol: /^https?$/, error: 'A web address begins with https:// or http://.' }).max(1000),
  send: z.array(z.enum(['caller', 'called', 'time', 'fields'])).default(['caller', 'called']),
  timeoutSeconds: z.number().int().min(1).max(WEBHOOK_SECONDS_MAX).default(4),
  branchPath: pathSchema.or(z.literal('')).default(''),
  branches: z
    .array(z.object({ id: rowIdSchema, value: z.string().trim().min(1, 'Give the value.').max(FIELD_CHARACTERS_MAX) }))
    .max(20)
    .default([])
    .refine(haveOwnIds, OWN_IDS),
  take: z
    .array(z.object({ path: pathSchema, field: fieldNameSchema }))
    .max(10)
    .default([]),
});
type WebhookConfig = z.infer<typeof configSchema>;

/**
 * Asks a server of the owner's and goes on by what it answers. Our own side sends the request, signed, and gives up after the time limit; no
 * answer, a refusal and an answer that is not JSON leave by the failure exit.
 */
export const webhook = defineStep({
  type: 'webhook',
  label: 'Ask your server',
  icon: 'webhook',
  description: 'Asks a web address of yours about the caller and goes on by its answer.',
  waits: 'never',
  fields: webhookFields,
  config: configSchema,
  exits: ({ branches }) => [
    ...branches.map(({ id, value }) => ({ name: id, label: `Answer: ${value}` })),
    { name: 'next', label: branches.length > 0 ? 'Any other answer' : 'Answered' },
    { name: 'failed', label: 'No answer in time, or not a good one' },
  ],
  summary({ url, branchPath, branches }) {
    const by = branches.length > 0 ? ` and goes on by ${branchPath || 'the answer'}` : '';
    return `Asks ${hostOf(url)}${by}`;
  },
  enter: (config, context) => ({
    kind: 'wait',
    say: [],
    memo: null,
    wait: {
      kind: 'fetch',
      url: config.url,
      body: bodyOf(config, context),
      timeoutMs: config.timeoutSeconds * 1000,
    },
  }),
  resume: (config, _context, input) => afterFetch(config, input),
});

function bodyOf({ send }: WebhookConfig, { business, call, now, values }: StepContext): string {
  return JSON.stringify({
    call: call.callSid,
    ...(send.includes('caller') ? { caller: { number: call.from, name: call.callerName } } : {}),
    ...(send.includes('called') ? { called: call.to } : {}),
    ...(send.includes('time') ? { time: { unixMilliseconds: now, zone: business.timeZone } } : {}),
    ...(send.includes('fields') ? { fields: fieldsOf(values) } : {}),
  });
}

function afterFetch(config: WebhookConfig, input: CallerInput): StepResult {
  if (input.kind !== 'fetched') return fail('there was no answer');
  if (input.failure !== null) return fail(input.failure);
  const status = input.status ?? 0;
  if (status < 200 || status > 299) return fail(`the server answered ${status}`);
  const answer = readAnswer(input.body);
  if (answer === undefined) return fail('the answer was not JSON, or too long');
  const taken = config.take.flatMap(({ path, field }) => {
    const text = textAtPath(answer, path);
    return text === null ? [] : [[fieldKey(field), text.slice(0, FIELD_CHARACTERS_MAX)] as const];
  });
  const value = config.branchPath === '' ? null : textAtPath(answer, config.branchPath);
  const branch = value === null ? undefined : config.branches.find((candidate) => candidate.value === value.trim());
  return {
    kind: 'go',
    exit: branch?.id ?? 'next',
    input: `the server answered ${status}`,
    say: [],
    values: Object.fromEntries(taken),
  };
}

function fail(why: string): StepResult {
  return { kind: 'go', exit: 'failed', input: why.slice(0, 200), say: [] };
}

/** An empty answer is one without anything in it; undefined: none that can be used. */
function readAnswer(body: string): Json | undefined {
  if (body.trim() === '') return {};
  if (body.length > WEBHOOK_ANSWER_CHARACTERS_MAX) return undefined;
  try {
    return jsonSchema.parse(parseJson(body));
  } catch {
    return undefined;
  }
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url;
}
