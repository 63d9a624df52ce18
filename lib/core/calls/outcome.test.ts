import { describe, expect, test } from 'vitest';
import { type CallStory, inboundCall } from '../../testing/call-events';
import type { MissedReason, Outcome } from './call-record';
import { foldCall } from './fold';

type Case = [what: string, story: CallStory, outcome: Outcome, missed: boolean, reason: MissedReason | null];

const menuToDial = () => inboundCall().passes('message').enters('menu').wait(4).leaves('2', 'pressed 2').enters('dial');
const closed = () => inboundCall({ scheduleState: 'closed' }).passes('hours', 'closed');

const cases: Case[] = [
  [
    'a blocked caller, even after hours',
    inboundCall({ scheduleState: 'closed' }).marks('blocked').ends('busy'),
    'blocked',
    false,
    null,
  ],
  [
    'a missed-call number that was rung',
    inboundCall().enters('missed-call').marks('missedService').ends('no-answer'),
    'missed_service',
    false,
    null,
  ],
  [
    'a caller who talked to a person',
    menuToDial()
      .rings('ann')
      .wait(5)
      .picksUp('ann')
      .wait(30)
      .legEnds('ann', 'completed')
      .dialEnds('completed', 'ann')
      .leaves('answered')
      .ends(),
    'answered',
    false,
    null,
  ],
  [
    'a caller who talked to a person after closing time',
    closed().enters('dial').rings('ann').wait(5).picksUp('ann').wait(3).ends().legEnds('ann', 'completed'),
    'answered',
    false,
    null,
  ],
  [
    'a person who pressed the accept key',
    menuToDial()
      .rings('ann', { accept: true })
      .wait(5)
      .picksUp('ann')
      .wait(4)
      .accepts('ann')
      .wait(20)
      .legEnds('ann', 'completed')
      .dialEnds('completed', 'ann')
      .leaves('answered')
      .ends(),
    'answered',
    false,
    null,
  ],
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
    'a caller who got what they wanted from the menu',
    inboundCall().enters('menu').wait(3).leaves('1').passes('message', 'next', { goal: true }).ends(),
    'self_served',
    false,
    null,
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
    'a caller who booked a callback after nobody answered',
    menuToDial()
      .rings('ann')
      .wait(20)
      .legEnds('ann', 'no-answer')
      .dialEnds('no-answer', 'ann')
      .leaves('noAnswer')
      .enters('callback')
      .marks('callbackBooked')
      .leaves('booked')
      .ends(),
    'callback_booked',
    false,
    null,
  ],
  [
    'a message left after nobody answered',
    menuToDial()
      .rings('ann')
      .wait(20)
      .legEnds('ann', 'no-answer')
      .dialEnds('no-answer', 'ann')
      .leaves('noAnswer')
      .enters('voicemail')
      .marks('voicemailReached')
      .wait(12)
      .records('voicemail', 8)
      .leaves('done')
      .ends(),
    'voicemail',
    true,
    'rang_no_answer',
  ],
  [
    'a caller who reached the mailbox and said nothing',
    menuToDial()
      .rings('ann')
      .wait(20)
      .legEnds('ann', 'busy', 486)
      .dialEnds('busy', 'ann')
      .leaves('busy')
      .enters('voicemail')
      .marks('voicemailReached')
      .wait(3)
      .ends()
      .records('voicemail', 0, 'absent'),
    'voicemail',
    true,
    'all_busy',
  ],
  [
    'a message left after hours',
    closed()
      .enters('voicemail')
      .marks('closedMessageHeard')
      .marks('voicemailReached')
      .wait(9)
      .records('voicemail', 7)
      .leaves('done')
      .ends(),
    'voicemail',
    true,
    'closed',
  ],
  [
    'a message left by a caller who was never meant to reach a person',
    inboundCall().enters('voicemail').marks('voicemailReached').wait(9).records('voicemail', 7).leaves('done').ends(),
    'voicemail',
    true,
    null,
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
  ['a flow that broke', inboundCall().enters('menu').marks('flowError').wait(8).ends(), 'failed', true, 'flow_error'],
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
];

describe('an ended call has the outcome of', () => {
  test.each(cases)('%s', (_what, story, outcome, missed, reason) => {
    const record = foldCall(story.events);
    expect(record).toMatchObject({ outcome, missed, missedReason: reason });
  });
});

test.each(cases)('nothing is decided before the end: %s', (_what, story) => {
  const lasting = story.events.filter((event) => event.kind !== 'callStatus' || event.status === 'in-progress');
  expect(foldCall(lasting)).toMatchObject({
    status: 'in-progress',
    endedAt: null,
    outcome: null,
    missed: null,
    missedReason: null,
  });
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

test('an outbound call is never missed', () => {
  const story = inboundCall({ direction: 'outbound' })
    .rings('customer')
    .wait(20)
    .legEnds('customer', 'no-answer')
    .ends();
  expect(foldCall(story.events)).toMatchObject({ outcome: 'no_answer', missed: false, missedReason: null });
});
