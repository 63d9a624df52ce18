import { z } from 'zod';
import { formatDuration } from '../../shared/time';
import { defineStep } from '../define-step';
import type { RecordInstruction } from '../instruction';
import { VOICEMAIL_SECONDS_MAX } from '../limits';
import { describePrompt, promptSchema, referencesOfPrompts } from '../prompt';
import { heard, saySystem, speakPrompt } from '../speak';
import { SPOKEN } from '../spoken-texts';

const memoSchema = z.object({
  asked: z.number().int(),
  personId: z.string().nullable(),
  departmentId: z.string().nullable(),
});

/** Records a message. A caller who says nothing is asked once more; the memo names whose message it is (see recordingPurpose). */
export const voicemail = defineStep({
  type: 'voicemail',
  label: 'Voicemail',
  icon: 'voicemail',
  description: 'The caller can leave a message after the tone.',
  waits: 'always',
  fields: [
    { kind: 'prompt', name: 'greeting', label: 'Greeting', help: null, optional: false },
    { kind: 'person', name: 'personId', label: 'For a person', help: null },
    { kind: 'department', name: 'departmentId', label: 'For a department', help: null },
    { kind: 'seconds', name: 'secondsMax', label: 'Longest message', help: null, min: 5, max: VOICEMAIL_SECONDS_MAX },
  ],
  config: z.object({
    greeting: promptSchema,
    personId: z.string().nullable().default(null),
    departmentId: z.string().nullable().default(null),
    secondsMax: z.number().int().min(5).max(VOICEMAIL_SECONDS_MAX).default(120),
  }),
  exits: () => [{ name: 'done', label: 'After the message', unconnected: { kind: 'hangUp' } }],
  references: (config) => ({
    people: config.personId === null ? [] : [config.personId],
    departments: config.departmentId === null ? [] : [config.departmentId],
    ...referencesOfPrompts([config.greeting]),
  }),
  summary(config, names) {
    const person = config.personId === null ? null : names.person(config.personId);
    const department = config.departmentId === null ? null : names.department(config.departmentId);
    const whose = person ?? department;
    const takes = whose === null ? 'Takes a message' : `Takes a message for ${whose}`;
    return `${takes} after ${describePrompt(config.greeting, names)}`;
  },
  enter(config, context) {
    const spoken = speakPrompt(context, config.greeting);
    return {
      kind: 'wait',
      say: [spoken.instruction],
      wait: recordMessage(config.secondsMax),
      memo: { asked: 1, personId: config.personId, departmentId: config.departmentId },
      marks: [...heard(spoken), { mark: 'voicemailReached', note: null }],
    };
  },
  resume(config, { business }, input, memo) {
    const asked = memoSchema.parse(memo);
    const seconds = input.kind === 'recorded' ? input.seconds : 0;
    if (input.kind === 'recorded' && input.hungUp) {
      return { kind: 'end', exit: 'done', input: describeMessage(seconds), say: [] };
    }
    if (seconds > 0 || asked.asked > 1) return { kind: 'go', exit: 'done', input: describeMessage(seconds), say: [] };
    return {
      kind: 'wait',
      say: [saySystem(business, SPOKEN.emptyMessage)],
      wait: recordMessage(config.secondsMax),
      memo: { ...asked, asked: asked.asked + 1 },
    };
  },
});

function describeMessage(seconds: number): string {
  return seconds > 0 ? `left a message of ${formatDuration(seconds)}` : 'left no message';
}

/** A message ends at the hash key, after five seconds of silence, or when it is as long as it may be. */
export function recordMessage(secondsMax: number): RecordInstruction {
  return { kind: 'record', secondsMax, silenceSeconds: 5, finishOnKey: '#', beep: true };
}
