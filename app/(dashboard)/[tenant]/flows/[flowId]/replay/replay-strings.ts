import { CALL_FORMS, capital, counted } from '@/app/_components/count-word';
import type { PastEnd } from '@/lib/core/flow/replay-call';
import type { ReplaySummary } from '@/lib/core/flow/summarise-replay';
import type { Replay } from '@/lib/db/replays';

export const REPLAY = {
  title: 'Replay',
  none: 'What would have become of your past calls in this draft?',
  noneText: 'Choose a period. Its calls are played through the draft; nobody is rung and nothing changes for callers.',
  noSteps: 'This flow has no steps yet. Draw it first; then its past calls can be run through it.',
  form: 'Run past calls through the draft',
  from: 'First day',
  to: 'Last day',
  start: 'Run the calls',
  starting: 'Starting…',
  started: 'The replay has started.',
  errorTitle: 'The replay was not started:',
  stop: 'Stop',
  stopped: 'The replay was stopped.',
  progress: 'Calls played',
  cancelled: 'The last replay was stopped before it was done.',
  failed: 'The last replay failed on our side. Calls to you are not affected; start it again.',
  rings: 'Who would ring',
  ringsHint: 'In how many of the calls their phones rang then, and would ring in the draft.',
  person: 'Person or number',
  before: 'Then',
  after: 'In the draft',
  difference: 'Difference',
  why: 'Why',
  lines: 'Calls that end elsewhere',
  linesHint: 'Open one to see both ways side by side.',
  linesNone: 'Every call of this period ends as it did then.',
  most: 'Only the first 1,000 are listed.',
  caller: 'Caller',
  when: 'When',
  deadEnd: 'Dead end',
  deadEndsOnly: 'Only dead ends',
  allLines: 'All that differ',
  compare: 'Step by step',
  close: 'Close',
  noSteps2: 'No step was recorded.',
  goneCall: 'This call is not kept any more.',
  edit: 'Open the flow',
  tryIt: 'Try it',
  heard: 'Hears',
  rang: 'Rings',
} as const;

/** The one sentence that answers the page. */
export function replayAnswer(replay: Replay | null): string {
  if (replay === null) return REPLAY.none;
  if (replay.status === 'cancelled') return REPLAY.cancelled;
  if (replay.status === 'failed') return REPLAY.failed;
  if (replay.result === null) return `Running ${counted(replay.total, CALL_FORMS)} through the draft…`;
  return summarySentence(replay.result);
}

export function summarySentence({ calls, elsewhere, deadEnds }: Omit<ReplaySummary, 'rings' | 'lines'>): string {
  if (calls === 0) return 'There were no calls in this period.';
  const ends = elsewhere === 0 ? 'as then' : calls === 1 ? 'elsewhere' : null;
  const who = calls === 1 ? 'The call' : `All ${counted(calls, CALL_FORMS)}`;
  const ended =
    ends !== null || elsewhere === calls
      ? `${who} would end ${ends ?? 'elsewhere'}`
      : `Of ${counted(calls, CALL_FORMS)}, ${elsewhere.toLocaleString('en-US')} would end elsewhere`;
  if (deadEnds === 0) return `${ended}, without a dead end.`;
  return calls === 1 ? `${ended}, in a dead end.` : `${ended}; ${deadEnds.toLocaleString('en-US')} in a dead end.`;
}

/** Why a person's phones would ring in more or fewer calls than then; empty when they would not. */
export function ringReason({ otherWay, setOtherwise }: { otherWay: number; setOtherwise: number }): string {
  const reasons = [
    ...(otherWay > 0 ? [`${counted(otherWay, TAKE)} another way in the draft`] : []),
    ...(setOtherwise > 0
      ? [`in ${counted(setOtherwise, CALL_FORMS)}, availability, hours or turns were different then`]
      : []),
  ];
  const text = reasons.join('; ');
  return text === '' ? '' : capital(`${text}.`);
}

const TAKE = { one: 'call takes', other: 'calls take' };

/** Where a call ended, in words. `nameOf` knows people and departments by id. */
export function endText({ kind, personId, departmentId }: PastEnd, nameOf: (id: string) => string): string {
  const whose = personId ?? departmentId;
  const name = whose === null ? null : nameOf(whose);
  switch (kind) {
    case 'person':
      return name === null ? 'Answered' : `Answered by ${name}`;
    case 'voicemail':
      return name === null ? 'Reached the voicemail' : `Reached ${name} voicemail`;
    case 'callback':
      return 'Call back promised';
    case 'served':
      return 'Heard what they needed';
    case 'closed':
      return 'Heard that you are closed';
    case 'hungUp':
      return 'Hung up before anybody answered';
    case 'refused':
      return 'Refused';
    case 'nobody':
      return 'Reached nobody';
  }
}
