import { countWord } from '@/app/_components/count-word';

export const PEOPLE = {
  title: 'People',
  you: 'you',
  extension: 'Extension',
  addPerson: 'Add a person',
  addDepartment: 'Add a department',
  noDepartments: 'No department yet. A department is a group of people whose phones ring together or in turn.',
  stickyRule: 'Who spoke with the caller last comes first',
  rings: 'rings',
  rungNext: 'then',
  share: 'share',
  someHours: 'own hours',
  people: 'People',
  peopleHint: 'With their phones in ring order',
  departments: 'Departments',
  departmentsHint: 'With their members in ring order',
  phoneOff: 'switched off',
  browser: 'Browser',
  noPhone: 'No phone: cannot be rung',
  calls: 'Calls answered',
  noMembers: 'Nobody is in this department: callers for it go to voicemail.',
  gone: 'Somebody who is gone',
  emptyTitle: 'Nobody yet',
  emptyText: 'People who can be rung appear here with their phones. Until then callers leave a message.',
} as const;

/** The page's answer: who can answer. */
export function peopleAnswer(total: number, available: number): string {
  if (total === 0) return 'Nobody can answer yet: every caller reaches the voicemail.';
  if (available === 0) return 'Nobody is available now: every caller reaches the voicemail.';
  if (available === total) return total === 1 ? 'One person can answer.' : `All ${countWord(total)} people can answer.`;
  return `${countWord(available).replace(/^./, (letter) => letter.toUpperCase())} of ${countWord(total)} people can answer now.`;
}
