import { describe, expect, test } from 'vitest';
import { type CallStory, inboundCall } from '../../testing/call-events';
import type { MissedReason, Outcome } from './call-record';
import { foldCall } from './fold';

type Case = [what: string, story: CallStory, outcome: Outcome, missed: boolean, reason: MissedReason | null];

const menuToDial = () => inboundCall().passes('message').enters('menu').wait(4).leaves('2', 'pressed 2').enters('dial');
const closed = () => inboundCall({ scheduleState: 'closed' }).passes('hours', 'closed');

const cases: Case[] = [
  [
    'a caller who hung up while the person heard the accept prompt',
    menuToDial()
      .rings('ann', { accept: true })
      .wait(9)
      .picksUp('ann')
      .wait(2)
      .legEnds('ann', 'completed')
      .dialEnds('completed', 'ann')
      .turnAfterHangUp()
      .ends(),
    'abandoned_ring',
    true,
    'rang_no_answer',
  ],
  [
    'a caller who left the queue',
    inboundCall().passes('message').enters('queue').wait(60).ends(),
    'abandoned_queue',
    true,
    'caller_left_queue',
  ],
  [
    'a caller who hung up while it rang, and the carrier told it by the end of the dial',
    menuToDial().rings('ann').wait(12).legEnds('ann', 'canceled').dialEnds('canceled', 'ann').turnAfterHangUp().ends(),
    'abandoned_ring',
    true,
    'rang_no_answer',
  ],
  [
    'a caller who hung up while it rang, and the carrier told only the end of leg and call',
    menuToDial().rings('ann').wait(12).ends().legEnds('ann', 'canceled'),
    'abandoned_ring',
    true,
    'rang_no_answer',
  ],
  [
    'a caller who hung up in the second round of ringing',
    menuToDial()
      .rings('ann')
      .wait(20)
      .legEnds('ann', 'no-answer')
      .dialEnds('no-answer', 'ann')
      .rings('bob')
      .wait(8)
      .ends()
      .legEnds('bob', 'canceled'),
    'abandoned_ring',
    true,
    'rang_no_answer',
  ],
  [
    'a caller who hung up in the menu',
    inboundCall().passes('message').enters('menu').wait(30).ends(),
    'abandoned_ivr',
    true,
    'caller_left_menu',
  ],
  [
    'a caller who hung up during the greeting, before anything rang',
    inboundCall().passes('message').enters('dial').wait(9).ends(),
    'abandoned_ivr',
    true,
    'caller_left_menu',
  ],
  [
    'a caller who hung up in the menu after the closed message',
    closed().passes('message').marks('closedMessageHeard').enters('menu').wait(9).ends(),
    'abandoned_ivr',
    true,
    'closed',
  ],
  [
    'a caller who hung up during the closed message, before the phone on call could ring',
    closed().passes('message').marks('closedMessageHeard').enters('dial').wait(3).ends(),
    'after_hours',
    true,
    'closed',
  ],
  [
    'a caller who left the menu after hours without having heard so',
    inboundCall({ scheduleState: 'closed' }).enters('menu').wait(9).ends(),
    'abandoned_ivr',
    true,
    'caller_left_menu',
  ],
  [
    'a caller who heard that the business is closed',
    closed().passes('message').marks('closedMessageHeard').passes('hang-up', 'ended').wait(7).ends(),
    'after_hours',
    true,
    'closed',
  ],
  [
    'a caller who hung up while hearing that the business is closed',
    closed().passes('message').marks('closedMessageHeard').passes('hang-up', 'ended').wait(2).ends(),
    'after_hours',
    true,
    'closed',
  ],
  [
    'a flow that broke and whose fallback rang until the caller gave up',
    inboundCall()
      .enters('menu')
      .marks('flowError')
      .marks('fallbackUsed')
      .rings('owner')
      .wait(15)
      .legEnds('owner', 'canceled')
      .ends(),
    'abandoned_ring',
    true,
    'flow_error',
  ],
  [
    'a flow that broke and whose fallback number was a step of the journey',
    inboundCall()
      .enters('menu')
      .leaves('failed')
      .marks('flowError')
      .enters('dial')
      .marks('fallbackUsed')
      .rings('owner')
      .wait(15)
      .legEnds('owner', 'no-answer')
      .dialEnds('canceled', 'owner')
      .turnAfterHangUp()
      .ends(),
    'abandoned_ring',
    true,
    'flow_error',
  ],
];

test.each(cases)('it is told where the caller gave up: %s', (_what, story, outcome, missed, reason) => {
  expect(foldCall(story.events)).toMatchObject({ outcome, missed, missedReason: reason });
});

describe('a caller who gives up within six seconds was not missed', () => {
  test.each<[string, CallStory, boolean]>([
    ['five seconds after the first ring', menuToDial().rings('ann').wait(5).legEnds('ann', 'canceled').ends(), true],
    ['six seconds after the first ring', menuToDial().rings('ann').wait(6).legEnds('ann', 'canceled').ends(), false],
    ['five seconds into the call, in the menu', inboundCall().enters('menu').wait(5).ends(), true],
    ['six seconds into the call, in the menu', inboundCall().enters('menu').wait(6).ends(), false],
    [
      'at once in a menu that followed long ringing',
      menuToDial()
        .rings('ann')
        .wait(20)
        .legEnds('ann', 'no-answer')
        .dialEnds('no-answer', 'ann')
        .leaves('noAnswer')
        .enters('menu')
        .wait(2)
        .ends(),
      false,
    ],
    [
      'five seconds after joining the queue',
      inboundCall().enters('menu').wait(30).leaves('1').enters('queue').wait(5).ends(),
      true,
    ],
  ])('%s', (_what, story, shortAbandon) => {
    const record = foldCall(story.events);
    expect(record).toMatchObject({ shortAbandon, missed: !shortAbandon });
    if (shortAbandon) expect(record?.missedReason).toBeNull();
  });

  test('but who leaves after the closed message or at the mailbox was, however soon', () => {
    const message = closed().marks('closedMessageHeard').passes('hang-up', 'ended').wait(2).ends();
    const mailbox = inboundCall().enters('voicemail').marks('voicemailReached').wait(2).ends();
    for (const story of [message, mailbox]) {
      expect(foldCall(story.events)).toMatchObject({ shortAbandon: false, missed: true });
    }
  });
});
