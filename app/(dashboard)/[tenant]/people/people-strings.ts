import { capital, countWord } from '@/app/_components/count-word';

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
  if (total === 0) return 'No one can answer calls yet.';
  if (available === 0) return 'No one is available to answer now.';
  if (available < total) return `${capital(countWord(available))} of ${countWord(total)} people can answer now.`;
  if (total === 1) return 'One person can answer.';
  return total === 2 ? 'Both people can answer.' : `All ${countWord(total)} people can answer.`;
}
