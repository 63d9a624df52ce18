import { CALL_FORMS, counted, countWord, formOf } from '@/app/_components/count-word';

export const OVERVIEW = {
  title: 'Overview',
  tiles: 'Today in figures',
  calls: 'Calls',
  answered: 'Answered',
  missed: 'Missed',
  other: 'Neither',
  voicemail: 'Voicemails',
  talk: 'Average talk',
  yesterday: 'yesterday by now',
  none: '–',
  noneThen: 'none',
  byHour: 'Calls by hour',
  usual: 'A usual day',
  byHourEmpty: 'No calls yet today.',
  hour: 'Hour',
  asTable: 'As a table',
  busiest: (hour: string, count: number) => `Busiest at ${hour}: ${counted(count, CALL_FORMS)}`,
  liveNow: 'Live now',
  liveNone: 'Nobody is on the line.',
  liveCallers: 'Calls in progress',
  toReturn: 'To call back',
  toReturnHint: 'Missed in the last seven days, and nobody has talked with them since',
  toReturnAll: (total: number) => (total === 1 ? 'Open the inbox' : `All ${total}`),
  asked: (asked: number) => `${asked} asked to be called back`,
  toReturnNone: 'Nobody is waiting for a call back. Well done.',
  times: (times: number) => (times > 1 ? `called ${times} times` : ''),
  call: 'Call',
  all: 'All calls',
  latest: 'Latest calls',
} as const;

/** The page's answer: how today is going. */
export function answerSentence(today: { calls: number; missed: number; live: number }, waiting: number): string {
  const waits =
    waiting === 0
      ? ''
      : `${countWord(waiting)} ${formOf(waiting, { one: 'caller is', other: 'callers are' })} still waiting for a call back`;
  if (today.calls === 0) {
    if (waits === '') return 'No calls yet today, and no one is waiting for a call back.';
    return `No calls yet today; ${waits}.`;
  }
  const missed = missedSentence(today);
  return waits === '' ? `${missed}; no one is waiting for a call back.` : `${missed}; ${waits}.`;
}

function missedSentence({ calls, missed }: { calls: number; missed: number }): string {
  if (calls === 1) return missed === 1 ? 'You missed your only call today' : 'One call today, and you did not miss it';
  if (missed === calls) return `You missed all ${counted(calls, CALL_FORMS)} today`;
  return `You missed ${missed === 0 ? 'none' : missed} of ${counted(calls, CALL_FORMS)} today`;
}
