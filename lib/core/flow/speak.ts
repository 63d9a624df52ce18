import type { Mark } from '../calls/call-event';
import type { Business } from './business';
import { type Fillable, fillText } from './fill-text';
import type { PlayInstruction, SayInstruction } from './instruction';
import type { Prompt } from './prompt';
import { SPOKEN } from './spoken-texts';
import { LANGUAGE } from './values';

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

/** The language in which the caller is spoken to: the one they chose, else the business's. */
export function languageOf({ business, values }: Fillable): string {
  return values[LANGUAGE] ?? business.language;
}

/**
 * What a prompt sounds like now, in the caller's language and with its call fields filled in. Written text is spoken in the language that
 * the caller chose on this call; only a prompt of the library, which has variants, follows the language of a known contact too. A
 * closed message whose schedule is gone and a prompt that left the library are still a sentence, never silence.
 */
export function speakPrompt(context: Fillable, prompt: Prompt): Spoken {
  const { business } = context;
  if (prompt.kind === 'text') {
    const text = fillText(prompt.text, context, 'spoken');
    return { instruction: say(business, text, languageOf(context)), isClosedMessage: false };
  }
  if (prompt.kind === 'library') return { instruction: speakLibrary(context, prompt.promptId), isClosedMessage: false };
  const schedule = Object.hasOwn(business.schedules, prompt.scheduleId)
    ? business.schedules[prompt.scheduleId]
    : undefined;
  const instruction =
    schedule === undefined
      ? saySystem(business, SPOKEN.closed)
      : say(business, fillText(schedule.closedMessage, context, 'spoken'));
  return { instruction, isClosedMessage: true };
}

/** The language itself, else one of the same tongue, else the business's, else whatever there is. */
function speakLibrary(context: Fillable, promptId: string): SayInstruction | PlayInstruction {
  const { business, values } = context;
  const language = values[LANGUAGE] ?? contactLanguage(context) ?? business.language;
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
  const text = fillText(variant.text, context, 'spoken');
  return { kind: 'say', text, language: spokenIn, voice: variant.voice };
}

function contactLanguage({ business: { contacts }, call: { from } }: Fillable): string | null {
  return from !== null && Object.hasOwn(contacts, from) ? (contacts[from]?.language ?? null) : null;
}

/** The mark of a closed message: whoever hears it and goes counts as a caller after hours. */
export function heard(spoken: Spoken): readonly { mark: Mark; note: string | null }[] {
  return spoken.isClosedMessage ? [{ mark: 'closedMessageHeard', note: null }] : [];
}
