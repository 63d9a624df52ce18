import { capital, countWord, formOf } from '@/app/_components/count-word';

export const PROMPTS = {
  title: 'Prompts',
  list: 'All prompts',
  listHint: 'What callers hear, written or recorded once and used in several flows',
  emptyTitle: 'No prompts yet',
  emptyText:
    'A greeting, a menu, a message: write or record it here once, in every language that your callers speak, and use it in any flow.',
  newName: 'Name of the new prompt',
  newNameHint: 'For you, for example Welcome. Callers do not hear it.',
  add: 'Add a prompt',
  adding: 'Adding…',
  added: 'Added. Now write or record what callers hear.',
  addFailed: 'The prompt was not added.',
  missing: 'Missing',
  usedIn: 'Used in',
  unused: 'Not used in a flow yet',
  noLanguage: 'Says nothing yet',
  play: 'Play',
  pause: 'Pause',
  playFailed: 'It could not be played. Reload the page to try again.',
  readOnly: 'Your role may listen to prompts. Ask a supervisor to change them.',
} as const;

/** The page's answer: whether callers hear everything in their language. */
export function promptsAnswer(total: number, incomplete: number): string {
  if (total === 0) return 'No shared recordings yet.';
  const prompts = total === 1 ? 'One prompt' : `${capital(countWord(total))} prompts`;
  if (incomplete === 0) return `${prompts}, each in every language in use.`;
  if (total === 1) return `${prompts}; it lacks a language in use.`;
  const lacking = incomplete === total ? 'all of them' : countWord(incomplete);
  return `${prompts}; ${lacking} ${formOf(incomplete, { one: 'lacks', other: 'lack' })} a language in use.`;
}
