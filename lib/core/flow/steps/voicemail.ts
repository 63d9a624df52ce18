import { z } from 'zod';
import { formatDuration } from '../../shared/time';
import { defineStep, type StepContext } from '../define-step';
import type { RecordInstruction } from '../instruction';
import { TRANSCRIBED_SECONDS_MAX, VOICEMAIL_SECONDS_MAX } from '../limits';
import { describePrompt, promptSchema, referencesOfPrompts } from '../prompt';
import { heard, languageOf, saySystem, speakPrompt } from '../speak';
import { SPOKEN } from '../spoken-texts';

const memoSchema = z.object({
  asked: z.number().int(),
  personId: z.string().nullable(),
  departmentId: z.string().nullable(),
});

const TRANSCRIBE_HELP =
  'The transcript comes a minute or two after the call: beside the recording, and by e-mail to the people who get the voicemail alert by ' +
  'e-mail. Works for English, and for messages from two seconds to two minutes: a longer message ends at two minutes.';

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
    { kind: 'boolean', name: 'transcribe', label: 'Write down what was said', help: TRANSCRIBE_HELP },
  ],
  config: z.object({
    greeting: promptSchema,
    personId: z.string().nullable().default(null),
    departmentId: z.string().nullable().default(null),
    secondsMax: z.number().int().min(5).max(VOICEMAIL_SECONDS_MAX).default(120),
    transcribe: z.boolean().default(false),
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
    const written = config.transcribe ? ' and writes it down' : '';
    return `${takes} after ${describePrompt(config.greeting, names)}${written}`;
  },
  enter(config, context) {
    const spoken = speakPrompt(context, config.greeting);
    return {
      kind: 'wait',
      say: [spoken.instruction],
      wait: recordMessage(config, context),
      memo: { asked: 1, personId: config.personId, departmentId: config.departmentId },
      marks: [...heard(spoken), { mark: 'voicemailReached', note: null }],
    };
  },
  resume(config, context, input, memo) {
    const asked = memoSchema.parse(memo);
    const seconds = input.kind === 'recorded' ? input.seconds : 0;
    if (input.kind === 'recorded' && input.hungUp) {
      return { kind: 'end', exit: 'done', input: describeMessage(seconds), say: [] };
    }
    if (seconds > 0 || asked.asked > 1) return { kind: 'go', exit: 'done', input: describeMessage(seconds), say: [] };
    return {
      kind: 'wait',
      say: [saySystem(context.business, SPOKEN.emptyMessage)],
      wait: recordMessage(config, context),
      memo: { ...asked, asked: asked.asked + 1 },
    };
  },
});

function describeMessage(seconds: number): string {
  return seconds > 0 ? `left a message of ${formatDuration(seconds)}` : 'left no message';
}

/**
 * A message ends at the hash key, after five seconds of silence, or when it is as long as it may be. Only a caller who is spoken to in
 * English is written down: of another language the carrier would make English words.
 */
function recordMessage(
  { secondsMax, transcribe }: { secondsMax: number; transcribe: boolean },
  context: StepContext,
): RecordInstruction {
  const plain: RecordInstruction = { kind: 'record', secondsMax, silenceSeconds: 5, finishOnKey: '#', beep: true };
  if (!transcribe || !/^en\b/i.test(languageOf(context))) return plain;
  return { ...plain, secondsMax: Math.min(secondsMax, TRANSCRIBED_SECONDS_MAX), transcribe: true };
}
