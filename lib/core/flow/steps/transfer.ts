import { z } from 'zod';
import { EXIT_HUNG_UP } from '../../calls/call-event';
import { callerIdOf } from '../../routing/caller-id';
import { checkLeg } from '../../routing/outbound-gate';
import { dialNumberSchema } from '../../shared/phone-number';
import type { CallerInput } from '../caller-input';
import { defineStep, type StepResult } from '../define-step';
import { RING_SECONDS_MAX, RING_SECONDS_MIN } from '../limits';
import { describePrompt, promptSchema, referencesOfPrompts } from '../prompt';
import { recordingChoice } from '../recording-choice';
import { heard, speakPrompt } from '../speak';

/** Hands the call to one number outside of the business. What becomes of it is told by the same exits as ringing people. */
export const transfer = defineStep({
  type: 'transfer',
  label: 'Transfer to a number',
  icon: 'phone-forwarded',
  description: 'Hands the call to a number outside of your business.',
  waits: 'sometimes',
  fields: [
    { kind: 'phone', name: 'number', label: 'Number', help: null },
    { kind: 'prompt', name: 'prompt', label: 'What the caller hears before', help: null, optional: true },
    {
      kind: 'select',
      name: 'shownNumber',
      label: 'Number shown there',
      help: null,
      options: [
        { value: 'caller', label: 'The caller’s' },
        { value: 'business', label: 'The business number that was called' },
      ],
    },
    {
      kind: 'seconds',
      name: 'ringSeconds',
      label: 'Ring for',
      help: null,
      min: RING_SECONDS_MIN,
      max: RING_SECONDS_MAX,
    },
  ],
  config: z.object({
    number: dialNumberSchema,
    prompt: promptSchema.nullable().default(null),
    shownNumber: z.enum(['caller', 'business']).default('caller'),
    ringSeconds: z.number().int().min(RING_SECONDS_MIN).max(RING_SECONDS_MAX).default(30),
  }),
  exits: () => [
    { name: 'answered', label: 'After the conversation', unconnected: { kind: 'hangUp' } },
    { name: 'noAnswer', label: 'Nobody answered' },
    { name: 'busy', label: 'Busy', unconnected: { kind: 'exit', exit: 'noAnswer' } },
    { name: 'failed', label: 'Could not be rung', unconnected: { kind: 'exit', exit: 'noAnswer' } },
  ],
  references: ({ prompt }) => referencesOfPrompts([prompt]),
  summary({ number, prompt, ringSeconds }, names) {
    const before = prompt === null ? '' : `Says ${describePrompt(prompt, names)} and t`;
    return `${before || 'T'}ransfers the call to ${number}, ringing for ${ringSeconds} seconds`;
  },
  enter({ number, prompt, shownNumber, ringSeconds }, context) {
    const { business, call } = context;
    const check = checkLeg({ to: number, business, call });
    if (!check.allowed) {
      const refused = { mark: 'targetRefused', note: `${number} (${check.reason})` } as const;
      return { kind: 'go', exit: 'failed', input: null, say: [], marks: [refused] };
    }
    const spoken = prompt === null ? null : speakPrompt(context, prompt);
    const recording = recordingChoice(context);
    return {
      kind: 'wait',
      say: [...(spoken === null ? [] : [spoken.instruction]), ...recording.say],
      marks: spoken === null ? [] : heard(spoken),
      values: recording.values,
      memo: null,
      wait: {
        kind: 'dial',
        targets: [{ kind: 'number', number, personId: null, departmentId: null }],
        order: 'together',
        ringSeconds,
        talkSecondsMax: business.outbound.talkSecondsMax,
        callerId: callerIdOf(call, shownNumber),
        record: recording.record,
        accept: null,
      },
    };
  },
  resume: (_config, _context, input) => afterDial(input),
});

/** Picked up but not bridged is no answer: a mailbox took it. */
function afterDial(input: CallerInput): StepResult {
  const leave = { input: null, say: [] };
  if (input.kind !== 'dialEnded') return { kind: 'go', exit: 'failed', ...leave };
  if (input.bridged) return { kind: input.hungUp === true ? 'end' : 'go', exit: 'answered', ...leave };
  if (input.hungUp === true) return { kind: 'end', exit: EXIT_HUNG_UP, ...leave };
  const exit = input.status === 'busy' || input.status === 'failed' ? input.status : 'noAnswer';
  return { kind: 'go', exit, ...leave };
}
