import type { Mark } from '../calls/call-event';
import type { Business } from './business';
import type { SayInstruction } from './instruction';
import type { Prompt } from './prompt';
import { SPOKEN } from './spoken-texts';

/** The owner's own words, in the business's language and voice. */
export function say(business: Business, text: string): SayInstruction {
  return { kind: 'say', text, language: business.language, voice: business.voice };
}

/** The product's own sentences are English: a voice of another language would make them unintelligible. */
export function saySystem(business: Business | null, text: string): SayInstruction {
  const isEnglish = business !== null && /^en\b/i.test(business.language);
  return isEnglish ? say(business, text) : { kind: 'say', text, language: 'en-US', voice: null };
}

export type Spoken = { instruction: SayInstruction; isClosedMessage: boolean };

/** What a prompt sounds like now. A closed message whose schedule is gone is still a sentence, never silence. */
export function speakPrompt(business: Business, prompt: Prompt): Spoken {
  if (prompt.kind === 'text') return { instruction: say(business, prompt.text), isClosedMessage: false };
  const schedule = Object.hasOwn(business.schedules, prompt.scheduleId)
    ? business.schedules[prompt.scheduleId]
    : undefined;
  const instruction =
    schedule === undefined ? saySystem(business, SPOKEN.closed) : say(business, schedule.closedMessage);
  return { instruction, isClosedMessage: true };
}

/** The mark of a closed message: whoever hears it and goes counts as a caller after hours. */
export function heard(spoken: Spoken): readonly { mark: Mark; note: string | null }[] {
  return spoken.isClosedMessage ? [{ mark: 'closedMessageHeard', note: null }] : [];
}
