import { describe, expect, test } from 'vitest';
import { type StatusFact, settleStatus } from './status-order';

const fact = (facts: Partial<StatusFact>): StatusFact => ({
  status: 'ringing',
  source: 'callback',
  sequence: 0,
  at: 1_000,
  durationSeconds: null,
  startedAt: null,
  endedAt: null,
  ...facts,
});

describe('of two messages the one believed is', () => {
  test.each<[string, Partial<StatusFact>, Partial<StatusFact>]>([
    [
      'the later stage, even against the carrier’s list',
      { status: 'completed' },
      { status: 'in-progress', source: 'rest' },
    ],
    [
      'the later stage, even with a lower sequence',
      { status: 'busy', sequence: 1 },
      { status: 'ringing', sequence: 2 },
    ],
    [
      'the carrier’s list over a callback',
      { status: 'busy', source: 'rest', sequence: null },
      { status: 'completed', sequence: 9 },
    ],
    ['a callback over a turn', { status: 'busy' }, { status: 'completed', source: 'turn' }],
    ['the higher sequence', { status: 'busy', sequence: 3 }, { status: 'completed', sequence: 2 }],
    ['one with a sequence over one without', { status: 'busy', sequence: 0 }, { status: 'completed', sequence: null }],
    ['a completed call over an unanswered one, all else equal', { status: 'completed' }, { status: 'no-answer' }],
  ])('%s', (_what, believed, other) => {
    for (const facts of [
      [fact(believed), fact(other)],
      [fact(other), fact(believed)],
    ]) {
      expect(settleStatus(facts)?.status).toBe(believed.status);
    }
  });
});

test('nothing said is nothing known', () => {
  expect(settleStatus([])).toBeNull();
});

test('end and length come from the most trusted message that tells them', () => {
  const told = [
    fact({ status: 'completed', source: 'turn', at: 9_000 }),
    fact({ status: 'completed', source: 'callback', at: 10_000, durationSeconds: 9 }),
    fact({ status: 'completed', source: 'rest', at: 99_000 }),
  ];
  expect(settleStatus(told)).toEqual({ status: 'completed', isFinal: true, endedAt: 10_000, durationSeconds: 9 });
});

test('when the list was asked for says nothing about when the call ended', () => {
  expect(settleStatus([fact({ status: 'completed', source: 'rest', at: 99_000 })])?.endedAt).toBeNull();
  expect(settleStatus([fact({ status: 'completed', source: 'rest', at: 99_000, endedAt: 7_000 })])?.endedAt).toBe(
    7_000,
  );
});

test('a call that lasts has neither end nor length', () => {
  expect(settleStatus([fact({ status: 'in-progress', endedAt: 5, durationSeconds: 5 })])).toMatchObject({
    isFinal: false,
    endedAt: null,
    durationSeconds: null,
  });
});
