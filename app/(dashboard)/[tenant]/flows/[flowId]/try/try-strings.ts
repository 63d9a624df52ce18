import type { TrialLine } from '@/lib/services/flows/try-flow';

export const TRY = {
  title: 'Try it',
  answer: 'Call this flow from here: nobody is rung, and callers hear nothing of it.',
  noSteps: 'This flow has no steps yet. Draw it first; then it can be called from here.',
  scenario: 'Who calls, and when',
  caller: 'Caller',
  callerHint: 'Empty: a withheld number.',
  callerWrong: 'Write the number with its country code, as +12125550142.',
  number: 'Number called',
  date: 'Date',
  time: 'Time',
  free: 'Who picks up',
  everybody: 'Everybody who is rung',
  handset: 'Handset',
  heard: 'What is heard',
  call: 'Call',
  again: 'Call again',
  hangUp: 'Hang up',
  keypad: 'Keypad',
  silent: 'Stay silent',
  sayLabel: 'Say',
  say: 'Say it',
  send: 'Send keys',
  typed: 'Typed',
  message: 'Leave a message',
  noMessage: 'Say nothing',
  serverAnswers: 'The server answers',
  serverFails: 'The server does not answer',
  serverBody: 'Answer (JSON)',
  speak: 'Read aloud',
  idle: 'Press Call to hear what a caller hears.',
  over: 'The call is over:',
  deadEnd: 'Dead end',
  steps: 'Steps of the flow',
  now: 'The call is here',
  done: 'The call went through here',
  failed: 'The trial did not work; try again.',
  cases: 'Saved cases',
  casesHint: 'Played with today’s people and hours before every publishing.',
  casesNone: 'No case yet. Call the flow, hang up, and keep the call as a case.',
  passed: 'As expected',
  broken: 'Not as expected',
  play: 'Play',
  remove: 'Remove',
  runAgain: 'Run all again',
  keep: 'Keep this call as a case',
  name: 'Name',
  hears: 'The caller should hear',
  hearsHint: 'A part of a sentence; empty: it does not matter.',
  reaches: 'The call should end the same way',
  save: 'Keep the case',
  saving: 'Keeping…',
  saved: 'The case is kept.',
  removed: 'The case was removed.',
  errorTitle: 'The case was not kept:',
  onPhone: 'Try it on a phone',
  phone: 'Phone that we call',
  phoneHint: 'It hears what the caller above would hear. Nobody else is rung: you are told who would be.',
  noPhones: 'To try it on a phone, give one of your people a phone first.',
  callPhone: 'Call this phone',
  callingPhone: 'Calling…',
  cancelCall: 'End the call',
  replay: 'Replay past calls',
  edit: 'Open the flow',
} as const;

const DAY = new Intl.DateTimeFormat('en-US', { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' });

/** A line of the trial in words. */
export function lineText(line: TrialLine): string {
  if (line.kind === 'heard') return line.text;
  if (line.kind === 'did') return `The caller ${line.text}`;
  const rings = `Rings ${line.names.join(', ')} for ${line.seconds} seconds`;
  return line.answeredBy === null ? `${rings}; nobody picks up` : `${rings}; ${line.answeredBy} picks up`;
}

/** 'Withheld number, Mon, Nov 23 at 16:02, everybody picks up.' `picking`: how many people pick up; null: all of them. */
export function circumstancesWords(
  { caller, date, time }: { caller: string; date: string; time: string },
  picking: number | null,
): string {
  const from = caller.trim() === '' ? 'Withheld number' : caller.trim();
  const who = picking === null ? 'everybody picks up' : picking === 0 ? 'nobody picks up' : `${picking} would pick up`;
  const day = new Date(`${date}T00:00:00Z`);
  const on = Number.isNaN(day.getTime()) ? date : DAY.format(day);
  return `${from}, ${on} at ${time}, ${who}.`;
}
