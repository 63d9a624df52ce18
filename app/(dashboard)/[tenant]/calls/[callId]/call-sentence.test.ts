import { describe, expect, it } from 'vitest';
import type { CallLine } from '@/app/_components/call-line';
import { callSentence } from './call-sentence';

const at = Date.parse('2026-11-23T14:32:00Z');
const context = { country: 'US', zone: 'America/New_York', now: at + 3_600_000 };
const call: CallLine = {
  id: 'call_1',
  direction: 'inbound',
  from: '+12125550142',
  to: '+16465550100',
  callerName: null,
  numberLabel: 'Main line',
  startedAt: at,
  answeredAt: null,
  endedAt: at + 60_000,
  outcome: 'no_answer',
  missedReason: 'rang_no_answer',
  answeredByName: null,
  departmentName: null,
  lastStepName: null,
  talkSeconds: 0,
  durationSeconds: 60,
  messageLeft: false,
  recording: null,
};

describe('callSentence', () => {
  it('says who called and why nobody answered', () => {
    expect(callSentence(call, context)).toBe(
      '(212) 555-0142 called Main line today 09:32. It rang and nobody picked up.',
    );
  });

  it('says with whom and for how long', () => {
    const answered: CallLine = {
      ...call,
      outcome: 'answered',
      missedReason: null,
      answeredByName: 'Olivia',
      talkSeconds: 187,
    };
    expect(callSentence(answered, context)).toBe(
      '(212) 555-0142 called Main line today 09:32 and talked with Olivia for 3:07.',
    );
  });

  it('says voicemail only of a caller who left one', () => {
    const voicemail: CallLine = { ...call, outcome: 'voicemail', missedReason: null };
    expect(callSentence({ ...voicemail, messageLeft: true }, context)).toContain('today 09:32 and left a voicemail.');
    expect(callSentence(voicemail, context)).toContain('today 09:32: no message left.');
    expect(callSentence({ ...voicemail, missedReason: 'closed' }, context)).toContain(
      'You were closed. No message was left.',
    );
  });

  it('says what is going on while it lasts', () => {
    expect(callSentence({ ...call, from: null, endedAt: null, outcome: null }, context)).toBe(
      'Withheld number is on the line.',
    );
  });
});
