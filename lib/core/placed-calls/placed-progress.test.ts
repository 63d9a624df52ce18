import { expect, test } from 'vitest';
import { enteredEvent, leftEvent } from '../flow/turn-events';
import { foldPlaced, NOTHING_YET, type PlacedFact } from './placed-progress';

const at = (visit: number) => ({
  call: { callSid: 'CA1', from: null, to: '', numberId: '', callerName: null, forwardedFrom: null },
  now: 0,
  visit,
});
const step = { stepType: 'message', goal: false };
const nothing: Omit<PlacedFact, 'placedCallId' | 'callSid'> = {
  status: null,
  recordingSid: null,
  keptSid: null,
  stage: null,
};
const fact = (part: Partial<PlacedFact>): PlacedFact => ({
  placedCallId: 'plc_1',
  callSid: 'CA1',
  ...nothing,
  ...part,
});

const TOLD = [
  { fact: fact({ status: 'ringing' }), events: [] },
  { fact: fact({ status: 'in-progress', stage: { turn: 1, name: 'speaking' } }), events: [] },
  { fact: fact({ stage: { turn: 2, name: 'deciding' }, recordingSid: 'RE1' }), events: [] },
  { fact: fact({ stage: { turn: 3, name: 'kept' }, keptSid: 'RE1' }), events: [] },
  { fact: fact({}), events: [enteredEvent(at(1), { ...step, stepId: 'hello', stepName: 'Hello' })] },
  {
    fact: fact({}),
    events: [leftEvent(at(1), 'next', null), enteredEvent(at(2), { ...step, stepId: 'menu', stepName: 'Menu' })],
  },
  { fact: fact({ status: 'completed' }), events: [] },
] as const;

test('the same facts make the same progress in any order and however often they come', () => {
  const fold = (told: readonly (typeof TOLD)[number][]) =>
    told.reduce((progress, each) => foldPlaced(progress, each.fact, each.events), NOTHING_YET);
  const inOrder = fold(TOLD);
  expect(inOrder).toEqual({
    callSid: 'CA1',
    status: 'completed',
    stage: { turn: 3, name: 'kept' },
    keptSid: 'RE1',
    recordingSids: ['RE1'],
    steps: [
      { visit: 1, stepId: 'hello', stepName: 'Hello', exit: 'next', input: null },
      { visit: 2, stepId: 'menu', stepName: 'Menu', exit: null, input: null },
    ],
  });
  expect(fold([...TOLD].reverse())).toEqual(inOrder);
  for (let turn = 0; turn < TOLD.length; turn++) {
    expect(fold([...TOLD.slice(turn), ...TOLD.slice(0, turn), ...TOLD])).toEqual(inOrder);
  }
});
