import { expect, test } from 'vitest';
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
    'a caller who got what they wanted from the menu',
    inboundCall().enters('menu').wait(3).leaves('1').passes('message', 'next', { goal: true }).ends(),
    'self_served',
    false,
    null,
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
    'a flow that broke and whose fallback took a message',
    inboundCall()
      .enters('menu')
      .leaves('failed')
      .marks('flowError')
      .enters('voicemail')
      .marks('voicemailReached')
      .wait(9)
      .leaves('done')
      .ends(),
    'voicemail',
    true,
    'flow_error',
  ],
];

test.each(cases)('an ended call has the outcome of %s', (_what, story, outcome, missed, reason) => {
  expect(foldCall(story.events)).toMatchObject({ outcome, missed, missedReason: reason });
});
