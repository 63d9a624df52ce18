import { capital, countWord, formOf } from '@/app/_components/count-word';

export const INBOX = {
  title: 'Callbacks',
  list: 'They asked to be called back',
  listHint: 'Longest waiting first',
  missedList: 'Missed, and nobody has talked with them since',
  missedHint: 'In the last seven days, newest first',
  missedMore: (shown: number, total: number) => `The newest ${shown} of ${total} are shown.`,
  times: (times: number) => (times > 1 ? `missed ${times} times` : ''),
  call: 'Call',
  callOf: 'See the call',
  done: 'Done',
  undo: 'Undo',
  marked: 'Done. They are off the list.',
  reopened: 'Back on the list.',
  play: 'Play',
  pause: 'Pause',
  playFailed: 'This recording could not be played.',
  voicemailOf: 'voicemail of',
  emptyTitle: 'Nobody is waiting to be called back',
  emptyText: 'Callers whom you missed, and those who ask for it in a flow, wait here until somebody talks with them.',
} as const;

const CALLERS = { one: 'caller', other: 'callers' };
const WAITING = { one: 'caller waits', other: 'callers wait' };

/** The page's answer: who waits. */
export function inboxAnswer(asked: number, missed: number): string {
  if (asked + missed === 0) return 'No one is waiting for a call back.';
  const askedWords = `${countWord(asked)} ${formOf(asked, CALLERS)} asked to be called back`;
  const missedWords = `${countWord(missed)} missed`;
  if (missed === 0) return capital(`${askedWords}.`);
  if (asked === 0) return capital(`${countWord(missed)} missed ${formOf(missed, WAITING)} for a call back.`);
  return capital(`${askedWords}, and ${missedWords} ${formOf(missed, WAITING)} too.`);
}
