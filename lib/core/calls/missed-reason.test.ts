import { expect, test } from 'vitest';
import { type CallStory, inboundCall } from '../../testing/call-events';
import type { MissedReason, Outcome } from './call-record';
import { foldCall } from './fold';

type Case = [what: string, story: CallStory, outcome: Outcome, missed: boolean, reason: MissedReason | null];

const menuToDial = () => inboundCall().passes('message').enters('menu').wait(4).leaves('2', 'pressed 2').enters('dial');

const cases: Case[] = [
  [
    'a mobile whose own mailbox picked up and pressed no key',
    menuToDial()
      .rings('ann', { accept: true })
      .wait(20)
      .picksUp('ann')
      .wait(8)
      .legEnds('ann', 'completed')
      .dialEnds('completed', 'ann')
      .leaves('noAnswer')
      .passes('hang-up')
      .ends(),
    'no_answer',
    true,
    'rang_no_answer',
  ],
  [
    'a connection that broke in its first second',
    menuToDial()
      .rings('ann')
      .wait(9)
      .picksUp('ann')
      .legEnds('ann', 'completed')
      .dialEnds('completed', 'ann')
      .leaves('answered')
      .ends(),
    'no_answer',
    true,
    'rang_no_answer',
  ],
  [
    'a caller who got what they wanted but then asked for a person, in vain',
    inboundCall()
      .passes('message', 'next', { goal: true })
      .enters('dial')
      .rings('ann')
      .wait(20)
      .legEnds('ann', 'no-answer')
      .dialEnds('no-answer', 'ann')
      .leaves('noAnswer')
      .ends(),
    'no_answer',
    true,
    'rang_no_answer',
  ],
  [
    'a phone that picked up but that the carrier never connected',
    menuToDial()
      .rings('ann')
      .wait(5)
      .picksUp('ann')
      .wait(12)
      .legEnds('ann', 'completed')
      .dialEnds('completed', 'ann', false)
      .leaves('noAnswer')
      .ends(),
    'no_answer',
    true,
    'rang_no_answer',
  ],
  [
    'a phone that rang out',
    menuToDial()
      .rings('ann')
      .wait(20)
      .legEnds('ann', 'no-answer')
      .dialEnds('no-answer', 'ann')
      .leaves('noAnswer')
      .ends(),
    'no_answer',
    true,
    'rang_no_answer',
  ],
  [
    'a person who declined beside one who let it ring',
    menuToDial()
      .rings('ann')
      .rings('bob')
      .wait(4)
      .legEnds('ann', 'busy')
      .wait(16)
      .legEnds('bob', 'no-answer')
      .dialEnds('no-answer', 'bob')
      .leaves('noAnswer')
      .ends(),
    'no_answer',
    true,
    'declined',
  ],
  [
    'a department in which nobody was available',
    menuToDial().marks('nobodyOnDuty').leaves('noAnswer').passes('hang-up', 'ended').ends(),
    'no_answer',
    true,
    'nobody_on_duty',
  ],
  [
    'a caller who pressed wrong keys until the limit',
    inboundCall().enters('menu').wait(20).marks('wrongKeyLimit').leaves('wrongKey').passes('hang-up', 'ended').ends(),
    'no_answer',
    true,
    'wrong_key_limit',
  ],
  [
    'a phone that the carrier could not reach',
    menuToDial()
      .rings('ann', { rings: false })
      .wait(1)
      .legEnds('ann', 'failed', 404)
      .dialEnds('failed', 'ann')
      .leaves('failed')
      .ends(),
    'failed',
    true,
    'carrier_failure',
  ],
  [
    'a dial of which every target was refused by the outbound gate',
    menuToDial().marks('targetRefused').leaves('noAnswer').passes('hang-up', 'ended').ends(),
    'failed',
    true,
    'flow_error',
  ],
  [
    'a call that the carrier could not keep',
    inboundCall().enters('menu').wait(8).leaves('1').ends('failed'),
    'failed',
    true,
    'carrier_failure',
  ],
  ['a flow that broke', inboundCall().enters('menu').marks('flowError').wait(8).ends(), 'failed', true, 'flow_error'],
];

test.each(cases)('it is told why nobody was reached by %s', (_what, story, outcome, missed, reason) => {
  expect(foldCall(story.events)).toMatchObject({ outcome, missed, missedReason: reason });
});

test('an outbound call is never missed', () => {
  const story = inboundCall({ direction: 'outbound' })
    .rings('customer')
    .wait(20)
    .legEnds('customer', 'no-answer')
    .ends();
  expect(foldCall(story.events)).toMatchObject({ outcome: 'no_answer', missed: false, missedReason: null });
});
