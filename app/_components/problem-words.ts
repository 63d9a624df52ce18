import { refusalOfProblem, type TextRefusal } from '@/lib/core/routing/text-refusal';

const LIMIT = 'Your limit for outbound calls and texts was reached. See Settings, “Outbound calls and texts”.';

const REFUSAL_WORDS: Readonly<Partial<Record<TextRefusal, string>>> = {
  notANumber: 'This number cannot get texts.',
  loop: 'The text would have gone to one of your own numbers.',
  caller: 'This number cannot get texts.',
  premium: 'Texts to premium and satellite numbers are never sent.',
  country: 'Your settings do not allow texts to this country. See Settings, “Outbound calls and texts”.',
  emergencyNotCarried: 'Emergency services cannot be texted from here.',
  optedOut: 'The recipient replied STOP to this number. They can reply START to get texts again.',
  suspended: 'This account is suspended: no texts are sent.',
};

/** Why an alert or a text was not sent, as a sentence. A refusal of ours is stored as a code. */
export function problemWords(problem: string): string {
  const refusal = refusalOfProblem(problem);
  return refusal === null ? problem : (REFUSAL_WORDS[refusal] ?? LIMIT);
}
