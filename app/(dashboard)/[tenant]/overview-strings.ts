import { countWord } from '@/app/_components/count-word';

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
  busiest: (hour: string, count: number) => `Busiest at ${hour}: ${count} ${count === 1 ? 'call' : 'calls'}`,
  liveNow: 'Live now',
  liveNone: 'Nobody is on the line.',
  liveCallers: 'Calls in progress',
  toReturn: 'To call back',
  toReturnHint: 'Missed in the last seven days, and nobody has talked with them since',
  toReturnAll: (total: number) => `All ${total}`,
  asked: (asked: number) => `${asked} asked to be called back`,
  toReturnNone: 'Nobody is waiting for a call back. Well done.',
  times: (times: number) => (times > 1 ? `called ${times} times` : ''),
  call: 'Call',
  all: 'All calls',
  latest: 'Latest calls',
  latestNone: 'No calls yet',
  latestNoneText: 'As soon as somebody calls one of your numbers, the call is here, while it lasts and afterwards.',
  numbers: 'See your numbers',
} as const;

/** The page's answer: how today is going. */
export function answerSentence(today: { calls: number; missed: number; live: number }, waiting: number): string {
  const waits =
    waiting === 0
      ? ''
      : `${countWord(waiting)} ${waiting === 1 ? 'caller is' : 'callers are'} still waiting for a call back`;
  if (today.calls === 0) {
    if (waits === '') return 'No calls yet today, and nobody is waiting for a call back.';
    return `No calls yet today; ${waits}.`;
  }
  const calls = `${today.calls} ${today.calls === 1 ? 'call' : 'calls'} today`;
  const missed = today.missed === 0 ? `You missed none of ${calls}` : `You missed ${today.missed} of ${calls}`;
  return waits === '' ? `${missed}; nobody is waiting for a call back.` : `${missed}; ${waits}.`;
}
