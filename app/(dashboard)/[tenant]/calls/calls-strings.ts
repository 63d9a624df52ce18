import { CALL_FORMS, capital, counted, countWord, formOf } from '@/app/_components/count-word';

export const CALLS = {
  title: 'Calls',
  list: 'Calls, newest first',
  search: 'Search calls',
  searchHint: 'Number or name',
  find: 'Find',
  filters: 'Filters',
  filterBy: 'Filter',
  remove: 'Remove filter',
  clear: 'Remove all filters',
  any: 'Any',
  outcome: 'Outcome',
  missed: 'Missed',
  missedOnly: 'Missed only',
  notMissed: 'Not missed',
  direction: 'Direction',
  inbound: 'Incoming',
  outbound: 'Outgoing',
  number: 'Number called',
  person: 'Answered by',
  from: 'From day',
  to: 'To day',
  apply: 'Show',
  newer: 'Newer',
  older: 'Older',
  pages: 'Pages',
  emptyTitle: 'No calls yet',
  emptyText: 'As soon as somebody calls one of your numbers, the call is here, while it lasts and afterwards.',
  noneTitle: 'No matching calls',
  noneText: 'Remove a filter to see more.',
  close: 'Close',
  keys: 'Keys',
  keyList: [
    ['j', 'Next call'],
    ['k', 'Previous call'],
    ['Enter', 'Open the call'],
    ['/', 'Search'],
    ['Ctrl K', 'Go to a page'],
    ['?', 'This list'],
  ],
} as const;

/** The page's answer: how the day has been. `hasCalls`: the list below has some. */
export function callsAnswer({ inbound, missed }: { inbound: number; missed: number }, hasCalls: boolean): string {
  if (inbound === 0) return hasCalls ? 'No calls came in today; earlier calls are below.' : 'No calls yet.';
  if (inbound === 1) return missed === 1 ? '1 call today, and it was missed.' : '1 call today, and it was not missed.';
  const share = missed === 0 ? 'none of them' : missed === inbound ? 'all of them' : `${missed} of them`;
  return `${counted(inbound, CALL_FORMS)} today, ${share} missed.`;
}

/** The answer of a narrowed list. All that match are counted only when they are on one page: a million calls are not counted. */
export function matchAnswer(shown: number, isAll: boolean): string {
  if (shown === 0) return 'No call matches.';
  if (isAll) return capital(`${countWord(shown)} ${formOf(shown, { one: 'call matches', other: 'calls match' })}.`);
  return `More than ${shown} calls match; the newest come first.`;
}
