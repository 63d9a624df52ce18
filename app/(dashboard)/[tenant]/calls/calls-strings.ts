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
  noneTitle: 'No call is like this',
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

/** The page's answer: how the day has been. */
export function callsAnswer(day: { inbound: number; missed: number }): string {
  if (day.inbound === 0) return 'No calls today; here are the earlier ones.';
  const calls = day.inbound === 1 ? '1 call has come in today' : `${day.inbound} calls have come in today`;
  return day.missed === 0 ? `${calls}, none of them missed.` : `${calls}, ${day.missed} of them missed.`;
}

/** The answer of a narrowed list. All that match are counted only when they are on one page: a million calls are not counted. */
export function matchAnswer(shown: number, isAll: boolean): string {
  if (shown === 0) return 'No call matches.';
  if (isAll) return shown === 1 ? 'One call matches.' : `${shown} calls match.`;
  return `More than ${shown} calls match; the newest come first.`;
}
