import { expect, test } from 'vitest';
import { makeBusiness } from '../../testing/make-business';
import type { CallerInput } from '../flow/caller-input';
import { type RecordingTalk, type RecordingTurn, recordByPhone } from './record-by-phone';

const START: RecordingTalk = { waitsFor: 'pickUp', turn: 0, misses: 0, recordingSid: null };
const spoke = (seconds: number, hungUp = false): CallerInput => ({ kind: 'recorded', seconds, hungUp });
const presses = (digits: string): CallerInput => ({ kind: 'keys', digits });

function turn(talk: RecordingTalk | null, input: CallerInput, recordedSid: string | null = null): RecordingTurn {
  if (talk === null) throw new Error('The call is over.');
  return recordByPhone({
    talk,
    input,
    recordedSid,
    business: makeBusiness(),
    secondsMax: 300,
    keyOf: (sid) => `sound/${sid}`,
  });
}

const kinds = ({ instructions }: RecordingTurn) => instructions.map(({ kind }) => kind);

test('what was spoken is played back, and kept only by pressing 1', () => {
  const begun = turn(START, { kind: 'nothing' });
  expect(kinds(begun)).toEqual(['say', 'record']);
  const played = turn(begun.next, spoke(4), 'RE1');
  expect(JSON.stringify(played.instructions)).toContain('sound/RE1');
  expect([played.stage, played.keptSid]).toEqual(['deciding', null]);
  const kept = turn(played.next, presses('1'));
  expect([kept.stage, kept.keptSid, kept.next]).toEqual(['kept', 'RE1', null]);
});

test('2 records anew, and only the last recording can be kept', () => {
  const first = turn(turn(START, { kind: 'nothing' }).next, spoke(4), 'RE1');
  const again = turn(first.next, presses('2'));
  expect(kinds(again)).toEqual(['say', 'record']);
  const second = turn(again.next, spoke(3), 'RE2');
  expect(turn(second.next, presses('1')).keptSid).toBe('RE2');
});

test.each([
  ['silence', { kind: 'nothing' } as CallerInput],
  ['an empty recording', spoke(0)],
])('%s is asked about, and ends the call the third time', (_, input) => {
  let current = turn(START, { kind: 'nothing' });
  for (let misses = 1; misses < 3; misses++) {
    current = turn(current.next, input);
    expect(kinds(current)).toEqual(['say', 'record']);
  }
  const last = turn(current.next, input);
  expect([kinds(last), last.stage]).toEqual([['say', 'hangUp'], 'givenUp']);
});

test('nobody who hangs up or does not choose has anything kept', () => {
  const begun = turn(START, { kind: 'nothing' });
  expect(turn(begun.next, spoke(4, true), 'RE1')).toMatchObject({ keptSid: null, next: null });
  let current = turn(begun.next, spoke(4), 'RE1');
  for (let misses = 1; misses < 3; misses++) current = turn(current.next, presses('7'));
  expect(turn(current.next, { kind: 'silence' })).toMatchObject({ keptSid: null, next: null, stage: 'givenUp' });
});
