import type { Mark } from '../calls/call-event';
import type { Business } from './business';
import type { PlayInstruction, SayInstruction } from './instruction';
import type { Prompt } from './prompt';
import { SPOKEN } from './spoken-texts';

/** The owner's own words, in the business's language and voice. */
export function say(business: Business, text: string, language: string = business.language): SayInstruction {
  // The business's voice speaks the business's language; in another one the carrier's own choice is the better one.
  return { kind: 'say', text, language, voice: language === business.language ? business.voice : null };
}

/** The product's own sentences are English: a voice of another language would make them unintelligible. */
export function saySystem(business: Business | null, text: string): SayInstruction {
  const isEnglish = business !== null && /^en\b/i.test(business.language);
  return isEnglish ? say(business, text) : { kind: 'say', text, language: 'en-US', voice: null };
}

export type Spoken = { instruction: SayInstruction | PlayInstruction; isClosedMessage: boolean };

/**
 * What a prompt sounds like now, in `language` (the caller's choice; else the business's). A closed message whose schedule is gone and a
 * prompt that left the library are still a sentence, never silence.
 */
export function speakPrompt(business: Business, prompt: Prompt, language: string = business.language): Spoken {
  if (prompt.kind === 'text') return { instruction: say(business, prompt.text, language), isClosedMessage: false };
  if (prompt.kind === 'library')
    return { instruction: speakLibrary(business, prompt.promptId, language), isClosedMessage: false };
  const schedule = Object.hasOwn(business.schedules, prompt.scheduleId)
    ? business.schedules[prompt.scheduleId]
    : undefined;
  const instruction =
    schedule === undefined ? saySystem(business, SPOKEN.closed) : say(business, schedule.closedMessage);
  return { instruction, isClosedMessage: true };
}

/** The language itself, else one of the same tongue, else the business's, else whatever there is. */
function speakLibrary(business: Business, promptId: string, language: string): SayInstruction | PlayInstruction {
  const prompt = Object.hasOwn(business.prompts, promptId) ? business.prompts[promptId] : undefined;
  const variants = Object.entries(prompt?.variants ?? {});
  const tongue = language.split('-')[0];
  const [spokenIn, variant] =
    variants.find(([name]) => name === language) ??
    variants.find(([name]) => name.split('-')[0] === tongue) ??
    variants.find(([name]) => name === business.language) ??
    variants[0] ??
    [];
  if (spokenIn === undefined || variant === undefined) return saySystem(business, SPOKEN.promptGone);
  if (variant.kind === 'audio') return { kind: 'play', key: variant.key };
  return { kind: 'say', text: variant.text, language: spokenIn, voice: variant.voice };
}

/** The mark of a closed message: whoever hears it and goes counts as a caller after hours. */
export function heard(spoken: Spoken): readonly { mark: Mark; note: string | null }[] {
  return spoken.isClosedMessage ? [{ mark: 'closedMessageHeard', note: null }] : [];
}
