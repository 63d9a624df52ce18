import { expect, test } from 'vitest';
import { makeBusiness } from '../../testing/make-business';
import { numbersOfPhones } from '../people/person';
import type { CallerInput } from './caller-input';
import type { DialInstruction, Instruction } from './instruction';
import type { Position } from './position';
import { tryTurn } from './try-turn';
import type { TurnResult } from './turn-result';

const business = makeBusiness();
const [anna] = Object.values(business.people);
const number = numbersOfPhones(anna?.phones ?? [])[0] ?? '+12125550199';
const position: Position = {
  flowVersionId: 'plc_1',
  stepId: 'ring',
  visit: 1,
  tenantId: 'tnt_1',
  numberId: 'num_1',
  arrivedAt: 0,
  memo: null,
  values: {},
};
const dial: DialInstruction = {
  kind: 'dial',
  targets: [{ kind: 'number', number, personId: anna?.id ?? null, departmentId: null }],
  order: 'together',
  ringSeconds: 20,
  talkSecondsMax: 60,
  callerId: null,
  record: true,
  accept: null,
};
const goodbye: TurnResult = { instructions: [{ kind: 'hangUp' }], position: null, events: [] };
const waitingAt = (wait: Instruction): TurnResult => ({ instructions: [wait], position, events: [] });
const text = ({ instructions }: TurnResult) =>
  instructions.map((each) => (each.kind === 'say' ? each.text : each.kind)).join(' | ');

function play(
  first: TurnResult,
  pickUp: 'everybody' | string[],
  next: (input: CallerInput) => TurnResult = () => goodbye,
) {
  const inputs: CallerInput[] = [];
  const turn = tryTurn(first, {
    business,
    answers: { pickUp, busy: [] },
    resume: (_, input) => {
      inputs.push(input);
      return next(input);
    },
  });
  return { turn, inputs };
}

test('nobody is rung: who would be is said, and the flow goes on as was chosen', () => {
  const answered = play(waitingAt(dial), 'everybody');
  expect(text(answered.turn)).toBe(
    `Now ${anna?.name} would ring for 20 seconds. ${anna?.name} picks up and talks with the caller. | hangUp`,
  );
  expect(answered.inputs).toMatchObject([{ kind: 'dialEnded', bridged: true }]);
  const missed = play(waitingAt(dial), []);
  expect(text(missed.turn)).toContain('Nobody picks up.');
  expect(missed.inputs).toMatchObject([{ kind: 'dialEnded', bridged: false, status: 'noAnswer' }]);
});

test('no server is asked: the flow goes on as if it did not answer', () => {
  const asked = play(waitingAt({ kind: 'fetch', url: 'https://shop.example', body: '{}', timeoutMs: 1000 }), []);
  expect(asked.inputs).toMatchObject([{ kind: 'fetched', status: null }]);
});

test('a caller who would be turned away hears that, for their phone has been picked up', () => {
  const { turn } = play({ instructions: [{ kind: 'reject', reason: 'busy' }], position: null, events: [] }, []);
  expect(text(turn)).toBe('Now the caller would be turned away. | hangUp');
});

test('a message is recorded but never written down', () => {
  const record = { kind: 'record', secondsMax: 60, silenceSeconds: 5, finishOnKey: '#', beep: true } as const;
  const { turn } = play(waitingAt({ ...record, transcribe: true }), []);
  expect(turn.instructions).toEqual([{ ...record, transcribe: false }]);
});

test('a flow that rings for ever ends with a sentence', () => {
  const { turn, inputs } = play(waitingAt(dial), [], () => waitingAt(dial));
  expect(inputs.length).toBeLessThan(20);
  expect(turn.position).toBeNull();
  expect(turn.instructions.at(-1)).toEqual({ kind: 'hangUp' });
});
