import { counted } from '@/app/_components/count-word';

export const SYSTEM = {
  title: 'The whole phone system',
  answer: (numbers: number, people: number) =>
    `${counted(numbers, { one: 'number', other: 'numbers' })}, ${counted(people, { one: 'person', other: 'people' })}: everything that happens to a caller, on one page.`,
  print: 'Print',
  numbers: 'Numbers and what their callers hear',
  noFlow: 'No flow is connected: callers reach your fallback number, or are asked for a message.',
  hours: 'Opening hours',
  exceptions: 'Days that differ',
  closed: 'closed',
  closedMessage: 'Callers hear when you are closed',
  departments: 'Departments',
  noMembers: 'Nobody is in this department.',
  people: 'People',
  noPhone: 'no phone that can be rung',
  off: 'switched off',
  browser: 'their browser',
  alwaysThere: 'at any time',
  by: 'by',
  overflow: 'If nobody answers, then',
  fallback: 'When something fails, this number is rung',
  noFallback: 'When something fails, callers are asked for a message.',
  orders: {
    together: 'all ring at once',
    inTurn: 'they ring one after the other',
    roundRobin: 'they take turns in being first',
    longestIdle: 'whoever has been idle longest rings first',
    fewestCalls: 'whoever had the fewest calls today rings first',
    weighted: 'they share the calls by weight',
  },
  ask: 'Ask about a call',
} as const;
