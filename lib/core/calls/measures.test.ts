import { expect, test } from 'vitest';
import { inboundCall, STORY_STARTS_AT } from '../../testing/call-events';
import { foldCall } from './fold';

const after = (seconds: number) => STORY_STARTS_AT + seconds * 1000;

test('menu, ringing, waiting for a person and talk are measured apart', () => {
  const story = inboundCall()
    .passes('message')
    .enters('menu')
    .wait(10)
    .leaves('9', 'pressed 9')
    .enters('menu')
    .wait(5)
    .leaves('2', 'pressed 2')
    .enters('dial')
    .rings('ann', { person: 'prs_ann', department: 'dep_1' })
    .wait(20)
    .legEnds('ann', 'no-answer')
    .dialEnds('no-answer', 'ann')
    .leaves('noAnswer')
    .enters('dial')
    .rings('bob', { person: 'prs_bob', accept: true })
    .wait(4)
    .picksUp('bob')
    .wait(3)
    .accepts('bob')
    .wait(60)
    .legEnds('bob', 'completed')
    .dialEnds('completed', 'bob')
    .leaves('answered')
    .ends();
  expect(foldCall(story.events)).toMatchObject({
    startedAt: STORY_STARTS_AT,
    answeredAt: after(42),
    endedAt: after(102),
    durationSeconds: 102,
    ivrSeconds: 15,
    ringSeconds: 24,
    talkSeconds: 60,
    secondsToPerson: 42,
    answeredByPersonId: 'prs_bob',
    departmentId: null,
    status: 'completed',
  });
});

test('phones that ring at once ring the caller once', () => {
  const story = inboundCall()
    .enters('dial')
    .rings('ann')
    .wait(2)
    .rings('bob')
    .wait(8)
    .legEnds('ann', 'no-answer')
    .wait(2)
    .legEnds('bob', 'no-answer')
    .dialEnds('no-answer', 'bob')
    .leaves('noAnswer')
    .ends();
  const record = foldCall(story.events);
  expect(record?.ringSeconds).toBe(12);
  expect(record?.legs.map((leg) => leg.ringSeconds)).toEqual([10, 10]);
});

test('a missed call belongs to the department that was rung last', () => {
  const story = inboundCall()
    .enters('dial')
    .rings('ann', { department: 'dep_1' })
    .wait(20)
    .legEnds('ann', 'no-answer')
    .dialEnds('no-answer', 'ann')
    .leaves('noAnswer')
    .enters('dial')
    .rings('bob', { department: 'dep_2' })
    .wait(20)
    .legEnds('bob', 'no-answer')
    .dialEnds('no-answer', 'bob')
    .leaves('noAnswer')
    .ends();
  expect(foldCall(story.events)).toMatchObject({ departmentId: 'dep_2', answeredByPersonId: null, answeredAt: null });
});

test('a talk that is going on shows who answered and when, but no seconds yet', () => {
  const story = inboundCall().enters('dial').rings('ann', { person: 'prs_ann' }).wait(6).picksUp('ann');
  expect(foldCall(story.events)).toMatchObject({
    answeredAt: after(6),
    secondsToPerson: 6,
    answeredByPersonId: 'prs_ann',
    talkSeconds: 0,
  });
});

test('clocks that differ by less than a second make no negative and no extra second', () => {
  const story = inboundCall()
    .enters('dial')
    .rings('ann')
    .wait(-0.7)
    .picksUp('ann')
    .wait(1.2)
    .legEnds('ann', 'completed')
    .ends();
  expect(foldCall(story.events)).toMatchObject({ ringSeconds: 0, secondsToPerson: 0 });
});

test('the journey keeps the order of visits though all happened in the same second', () => {
  const story = inboundCall()
    .passes('hours', 'open')
    .passes('message')
    .enters('menu')
    .leaves('1', 'pressed 1')
    .enters('dial')
    .ends();
  const record = foldCall([...story.events].reverse());
  expect(record?.journey.map((step) => [step.visit, step.stepType, step.exit, step.input])).toEqual([
    [1, 'hours', 'open', null],
    [2, 'message', 'next', null],
    [3, 'menu', '1', 'pressed 1'],
    [4, 'dial', null, null],
  ]);
  expect(record?.journey.at(-1)?.leftAt).toBe(record?.endedAt);
});

test('of several messages about a recording the furthest stage counts, and its beginning is reckoned from its length', () => {
  const story = inboundCall()
    .enters('voicemail')
    .wait(3)
    .records('voicemail', 0, 'absent')
    .wait(20)
    .records('voicemail', 15)
    .ends();
  expect(foldCall(story.events)?.recordings).toMatchObject([
    { status: 'completed', durationSeconds: 15, purpose: 'voicemail', startedAt: after(3) },
  ]);
});

test('a second counts as carriers count it, from second to second', () => {
  const story = inboundCall()
    .enters('dial')
    .wait(0.9)
    .rings('ann', { accept: true })
    .picksUp('ann')
    .accepts('ann')
    .wait(0.2)
    .legEnds('ann', 'completed')
    .wait(0.9)
    .ends();
  expect(foldCall(story.events)).toMatchObject({ outcome: 'answered', talkSeconds: 1, durationSeconds: 2 });
});
