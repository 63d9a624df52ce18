import { describe, expect, it } from 'vitest';
import type { WebhookParams } from '../webhook-facts';
import { twilioWebhookReader as read } from './read-webhook';

describe('what the caller did', () => {
  it.each<[string, WebhookParams, unknown]>([
    ['a key', { Digits: '2', msg: 'Gather End', FinishedOnKey: '' }, { kind: 'keys', digits: '2' }],
    ['keys with star and hash', { Digits: '*12#' }, { kind: 'keys', digits: '*12#' }],
    ['silence', { Digits: '' }, { kind: 'silence' }],
    ['no speech', { SpeechResult: '' }, { kind: 'silence' }],
    ['digits that are none', { Digits: '<b>' }, { kind: 'silence' }],
    [
      'speech',
      { SpeechResult: 'sales please', Confidence: '0.91' },
      { kind: 'speech', text: 'sales please', confidence: 0.91 },
    ],
    [
      'speech of unknown confidence',
      { SpeechResult: 'sales', Confidence: 'NaN' },
      { kind: 'speech', text: 'sales', confidence: null },
    ],
    ['nothing, after a redirect', { CallStatus: 'in-progress' }, { kind: 'nothing' }],
    [
      'a message',
      { RecordingUrl: 'https://x/RE1', RecordingDuration: '7', Digits: '#' },
      { kind: 'recorded', seconds: 7, hungUp: false },
    ],
    [
      'a message ended by hanging up',
      { RecordingUrl: 'https://x/RE1', RecordingDuration: '7', Digits: 'hangup', CallStatus: 'completed' },
      { kind: 'recorded', seconds: 7, hungUp: true },
    ],
    [
      'nobody answered',
      { DialCallStatus: 'no-answer', DialBridged: 'false', CallStatus: 'in-progress' },
      { kind: 'dialEnded', status: 'noAnswer', bridged: false, talkSeconds: 0, hungUp: false },
    ],
    [
      'a conversation',
      { DialCallStatus: 'completed', DialCallDuration: '61', DialBridged: 'true' },
      { kind: 'dialEnded', status: 'completed', bridged: true, talkSeconds: 61, hungUp: false },
    ],
    [
      'a conversation of a carrier that does not tell of bridges',
      { DialCallStatus: 'completed', DialCallDuration: '61' },
      { kind: 'dialEnded', status: 'completed', bridged: true, talkSeconds: 61, hungUp: false },
    ],
    [
      'a mailbox that was not connected',
      { DialCallStatus: 'completed', DialBridged: 'false' },
      { kind: 'dialEnded', status: 'completed', bridged: false, talkSeconds: 0, hungUp: false },
    ],
    [
      'hanging up while phones rang',
      { DialCallStatus: 'canceled', CallStatus: 'completed', DialBridged: 'false' },
      { kind: 'dialEnded', status: 'canceled', bridged: false, talkSeconds: 0, hungUp: true },
    ],
    [
      'a dial that ended in an unknown way',
      { DialCallStatus: 'exploded' },
      { kind: 'dialEnded', status: 'failed', bridged: false, talkSeconds: 0, hungUp: false },
    ],
  ])('%s', (_name, params, input) => expect(read.input(params)).toEqual(input));
});

describe('who called', () => {
  const call = (params: WebhookParams) => read.call({ CallSid: 'CA1', To: '+12125550100', ...params });

  it.each(['anonymous', 'Restricted', 'unknown', '+266696687', '+7378742833', '+86282452253', '', 'unavailable', '12'])(
    '%j is a withheld number',
    (From) => expect(call({ From })?.from).toBeNull(),
  );

  it.each([
    ['12125550199', 'US', '+12125550199'],
    ['2125550199', 'US', '+12125550199'],
    ['442079460018', 'GB', '+442079460018'],
    ['442079460018', null, '+442079460018'],
    ['02079460018', 'GB', '+442079460018'],
    ['266696687', 'US', null],
  ])('%s from %s, without its plus sign, is %s', (From, FromCountry, expected) =>
    expect(call({ From, ...(FromCountry === null ? {} : { FromCountry }) })?.from).toBe(expected),
  );

  it.each(['+12125550199', 'client:ann', 'sip:ann@example.com'])('%s is an address', (From) =>
    expect(call({ From })?.from).toBe(From),
  );

  it('is not told without a call', () => {
    expect(read.call({ From: '+12125550199' })).toBeNull();
    expect(read.call({ CallSid: 'CA1 OR 1=1' })).toBeNull();
  });

  it('keeps names within bounds, in whole characters and without control characters', () => {
    expect(call({ CallerName: ' A\r\nB\u0000C ' })?.callerName).toBe('A B C');
    expect(call({ CallerName: `${'x'.repeat(199)}😀` })?.callerName).toBe('x'.repeat(199));
    expect(call({ CallerName: ['first', 'second'] })?.callerName).toBe('first');
  });
});

describe('callbacks', () => {
  it('tell sequence, seconds and the answer of the network', () => {
    const params = { SequenceNumber: '3', CallDuration: '49', SipResponseCode: '486' };
    expect(read.status(params)).toEqual({ sequence: 3, durationSeconds: 49, sipResponseCode: 486 });
    expect(read.status({ SequenceNumber: '-1', CallDuration: '1e3' })).toEqual({
      sequence: null,
      durationSeconds: null,
      sipResponseCode: null,
    });
  });

  it('tell the time in the mail’s form, and nothing when it is none', () => {
    expect(read.happenedAt({ Timestamp: 'Fri, 20 Aug 2010 01:13:42 +0000' })).toBe(Date.UTC(2010, 7, 20, 1, 13, 42));
    expect(read.happenedAt({ Timestamp: 'soon' })).toBeNull();
    expect(read.happenedAt({})).toBeNull();
  });

  it('tell of recordings', () => {
    const params = {
      RecordingSid: 'RE1',
      RecordingStatus: 'completed',
      RecordingDuration: '12',
      RecordingChannels: '2',
      RecordingStartTime: 'Fri, 20 Aug 2010 01:13:42 +0000',
    };
    expect(read.recording(params)).toEqual({
      recordingSid: 'RE1',
      status: 'completed',
      durationSeconds: 12,
      channels: 2,
      startedAt: Date.UTC(2010, 7, 20, 1, 13, 42),
    });
    expect(read.recording({})).toBeNull();
  });

  it('tell what was said in a recording, and that it could not be made out where there are no words', () => {
    const params = { TranscriptionSid: 'TR1', RecordingSid: 'RE1', TranscriptionStatus: 'completed' };
    const said = { ...params, TranscriptionText: ' Please call\nme back. ' };
    const words = { transcriptSid: 'TR1', recordingSid: 'RE1', status: 'completed', text: 'Please call me back.' };
    expect(read.transcript(said)).toEqual(words);
    const failed = { transcriptSid: 'TR1', recordingSid: 'RE1', status: 'failed', text: null };
    expect(read.transcript(params)).toEqual(failed);
    expect(read.transcript({ ...said, TranscriptionStatus: 'failed' })).toEqual(failed);
    expect(read.transcript({ RecordingSid: 'RE1' })).toBeNull();
    expect(read.transcript({ ...said, TranscriptionText: 'a'.repeat(9_000) })?.text).toHaveLength(5_000);
  });
});
