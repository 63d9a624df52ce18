import { capital, countWord, formOf } from '@/app/_components/count-word';

export const NUMBERS = {
  title: 'Numbers',
  list: 'Your numbers',
  leads: 'Where it leads',
  leadsNowhere: 'No flow is connected: callers hear that the number is not set up, or reach your fallback number.',
  all: 'Every way through',
  hours: 'Hours',
  hoursNone: 'No hours: it always counts as open',
  lastCall: 'Last call',
  lastCallNone: 'No call yet',
  calls: 'Calls to this number',
  emptyTitle: 'No number yet',
  emptyText: 'A number that the carrier gives this business appears here, with where it leads and what came in on it.',
  again: 'as above',
  hangUp: 'The call ends',
  person: 'somebody who is gone',
  department: 'a department that is gone',
  schedule: 'hours that are gone',
} as const;

/** Words of the form that changes a number. */
export const NUMBER_FORM = {
  change: 'Change',
  title: 'Change',
  label: 'Name',
  labelHint: 'Seen in lists and alerts; callers do not hear it.',
  flow: 'Calls go through',
  flowHint: 'The flow that callers of this number hear. Only published flows are listed.',
  noFlow: 'No flow: callers reach your fallback number or leave a message',
  hours: 'Opening hours',
  hoursHint: 'Which hours count when this page says open or closed. What callers hear is decided by the flow.',
  noHours: 'None: it always counts as open',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved. New calls follow within two seconds.',
  errorTitle: 'The number was not changed. Calls go on as before.',
  close: 'Close',
} as const;

/** The page's answer: what rings where. */
export function numbersAnswer(total: number, unconnected: number): string {
  if (total === 0) return 'No numbers yet.';
  if (total === 1) return unconnected === 0 ? 'One number, and it’s working.' : 'One number, and it leads nowhere.';
  const has = `${capital(countWord(total))} numbers`;
  if (unconnected === 0) return `${has}, all working.`;
  if (unconnected === total) return `${has}, and none of them leads anywhere.`;
  return `${has}; ${countWord(unconnected)} ${formOf(unconnected, { one: 'leads', other: 'lead' })} nowhere.`;
}
