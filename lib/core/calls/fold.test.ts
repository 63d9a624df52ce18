import { describe, expect, test } from 'vitest';
import { inboundCall, STORY_STARTS_AT } from '../../testing/call-events';
import type { CallEvent } from './call-event';
import { foldCall } from './fold';

const talk = () =>
  inboundCall()
    .enters('dial')
    .rings('ann')
    .wait(5)
    .picksUp('ann')
    .wait(30)
    .legEnds('ann', 'completed')
    .dialEnds('completed', 'ann')
    .leaves('answered');

test('without an event that says who called there is no record', () => {
  expect(foldCall([])).toBeNull();
  expect(
    foldCall(
      talk()
        .ends()
        .events.filter((event) => event.kind !== 'arrived'),
    ),
  ).toBeNull();
});

test('a call that just came in rings', () => {
  const [arrived] = inboundCall().events;
  expect(foldCall(arrived === undefined ? [] : [arrived])).toMatchObject({
    status: 'ringing',
    endedAt: null,
    outcome: null,
    legs: [],
    journey: [],
  });
});

describe('the carrier’s list', () => {
  test('gives the same record as the final callback that never came', () => {
    const told = foldCall(talk().ends().events);
    expect(foldCall(talk().isListed().events)).toEqual(told);
    expect(foldCall(talk().ends().isListed().events)).toEqual(told);
  });

  test('alone makes a record of a call of which no webhook ever reached us', () => {
    const listed = inboundCall()
      .wait(20)
      .isListed()
      .events.filter((event) => event.kind === 'restCall');
    expect(foldCall(listed)).toMatchObject({
      from: '+12025550101',
      numberId: 'num_1',
      startedAt: STORY_STARTS_AT,
      endedAt: STORY_STARTS_AT + 20_000,
      durationSeconds: 20,
      status: 'completed',
      outcome: 'failed',
      missed: true,
      missedReason: 'carrier_failure',
    });
  });

  test('is believed over a callback that says otherwise', () => {
    const story = inboundCall().enters('menu').wait(9).ends('no-answer').isListed('completed');
    expect(foldCall(story.events)).toMatchObject({ status: 'completed', durationSeconds: 9 });
  });
});

test('a late "ringing" does not wake up a call that has ended', () => {
  const ringing: CallEvent = {
    key: 'late',
    callSid: 'CA1',
    at: STORY_STARTS_AT + 90_000,
    kind: 'callStatus',
    status: 'ringing',
    source: 'callback',
    sequence: 7,
    durationSeconds: null,
    startedAt: null,
    endedAt: null,
  };
  const story = talk().ends();
  expect(foldCall([...story.events, ringing])).toEqual(foldCall(story.events));
});

test('the end that a turn told is refined by the callback, which knows the length', () => {
  const story = inboundCall().enters('menu').wait(9).turnAfterHangUp();
  expect(foldCall(story.events)).toMatchObject({ status: 'completed', durationSeconds: 9, outcome: 'abandoned_ivr' });
  expect(foldCall(story.wait(1).ends().events)).toMatchObject({
    durationSeconds: 10,
    endedAt: STORY_STARTS_AT + 10_000,
  });
});

test('the short-abandon limit can be set by the business', () => {
  const story = inboundCall().enters('menu').wait(8).ends();
  expect(foldCall(story.events, 10)).toMatchObject({ shortAbandon: true, missed: false });
  expect(foldCall(story.events, 8)).toMatchObject({ shortAbandon: false, missed: true });
});
