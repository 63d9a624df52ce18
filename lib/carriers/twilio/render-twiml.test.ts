import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DialInstruction, GatherInstruction, Instruction } from '../../core/flow/instruction';
import { twimlOf } from '../../testing/twiml';
import { renderTwiml } from './render-twiml';

const urls = {
  next: () => 'https://v.example/continue?at=fv.menu.1&s=x',
  whisper: (index: number) => `https://v.example/continue?part=whisper&leg=${index}`,
  legStatus: (index: number) => `https://v.example/status?leg=${index}`,
  recording: () => 'https://v.example/recording?at=1',
  transcript: () => 'https://v.example/recording?at=1&of=words',
  audio: (key: string) => `https://v.example/audio/${key}`,
};
const TURN_POLICY = '#ct=1500&rt=3000&rc=2&rp=ct,rt,5xx&tt=9000';
const CALLBACK_POLICY = '#rc=5&rp=all&rt=5000&tt=15000';
const say = (text: string) => ({ kind: 'say', text, language: 'en-US', voice: 'Polly.Joanna' }) as const;
const render = (...instructions: Instruction[]) => twimlOf(renderTwiml(instructions, urls).body);

const gather: GatherInstruction = {
  kind: 'gather',
  prompts: [say('Press one.'), { kind: 'pause', seconds: 2 }],
  input: ['keys', 'speech'],
  digitsMax: 1,
  finishOnKey: null,
  timeoutSeconds: 5,
  language: 'en-GB',
  speechHints: ['sales, please', 'support'],
};
const dial: DialInstruction = {
  kind: 'dial',
  targets: [
    { kind: 'number', number: '+12125550111', personId: 'prs_ann', departmentId: null },
    { kind: 'number', number: '+12125550112', personId: null, departmentId: null },
  ],
  order: 'together',
  ringSeconds: 20,
  talkSecondsMax: 14_400,
  callerId: '+12125550199',
  record: true,
  accept: null,
};

describe('TwiML', () => {
  it('of nothing is an empty response', () => {
    expect(renderTwiml([], urls).body).toBe('<?xml version="1.0" encoding="UTF-8"?><Response/>');
  });

  it('of a number with an extension dials its keys once it answers, before the whisper', () => {
    const target = { kind: 'number', number: '+12065550143;ext=7', personId: null, departmentId: null } as const;
    const number = render({ ...dial, targets: [target], accept: { prompt: say('Press one.'), key: '1' } }).find(
      'Number',
    );
    expect(number?.attributes).toMatchObject({ sendDigits: 'ww7', url: urls.whisper(0) + TURN_POLICY });
    expect(number?.text).toBe('+12065550143');
  });

  it('of a gather brings silence back, and has its prompts inside', () => {
    const twiml = render(gather);
    expect(twiml.names).toEqual(['Response', 'Gather', 'Say', 'Pause']);
    expect(twiml.find('Gather')?.attributes).toEqual({
      input: 'dtmf speech',
      action: urls.next() + TURN_POLICY,
      method: 'POST',
      timeout: '5',
      numDigits: '1',
      finishOnKey: '',
      language: 'en-GB',
      hints: 'sales  please,support',
      actionOnEmptyResult: 'true',
    });
  });

  it('of a dial rings all its numbers, reports on each, and records from the answer on', () => {
    const twiml = render(dial);
    expect(twiml.find('Dial')?.attributes).toEqual({
      action: urls.next() + TURN_POLICY,
      method: 'POST',
      timeout: '20',
      timeLimit: '14400',
      callerId: '+12125550199',
      record: 'record-from-answer-dual',
      recordingStatusCallback: urls.recording() + CALLBACK_POLICY,
    });
    const numbers = twiml.elements.filter(({ name }) => name === 'Number');
    expect(numbers.map(({ text }) => text)).toEqual(['+12125550111', '+12125550112']);
    expect(numbers[1]?.attributes).toEqual({
      statusCallback: urls.legStatus(1) + CALLBACK_POLICY,
      statusCallbackEvent: 'initiated ringing answered completed',
    });
  });

  it('of a dial rings browsers by their identity, with the same questions and reports as numbers', () => {
    const browser = { kind: 'browser', identity: 'tnt_1_prs_ann', personId: 'prs_ann', departmentId: null } as const;
    const targets = [...dial.targets.slice(0, 1), browser];
    const twiml = render({ ...dial, targets, accept: { prompt: say('Take it?'), key: '1' } });
    expect(twiml.names).toEqual(['Response', 'Dial', 'Number', 'Client']);
    expect(twiml.find('Client')?.text).toBe('tnt_1_prs_ann');
    expect(twiml.find('Client')?.attributes).toEqual({
      url: urls.whisper(1) + TURN_POLICY,
      statusCallback: urls.legStatus(1) + CALLBACK_POLICY,
      statusCallbackEvent: 'initiated ringing answered completed',
    });
  });

  it('of a dial in turn with a key to accept is sequential and whispers', () => {
    const twiml = render({ ...dial, order: 'inTurn', record: false, accept: { prompt: say('Take it?'), key: '1' } });
    expect(twiml.find('Dial')?.attributes['sequential']).toBe('true');
    expect(twiml.find('Dial')?.attributes['record']).toBeUndefined();
    expect(twiml.find('Number')?.attributes['url']).toBe(urls.whisper(0) + TURN_POLICY);
  });

  it('of a recording comes back also where pure silence falls through', () => {
    const twiml = render({ kind: 'record', secondsMax: 120, silenceSeconds: 5, finishOnKey: '#', beep: true });
    expect(twiml.find('Record')?.attributes).toMatchObject({ maxLength: '120', timeout: '5', playBeep: 'true' });
    expect(twiml.find('Redirect')?.text).toBe(urls.next() + TURN_POLICY);
  });

  it('of a recording that is to be written down says where the words go', () => {
    const record = { kind: 'record', secondsMax: 120, silenceSeconds: 5, finishOnKey: '#', beep: true } as const;
    expect(render({ ...record, transcribe: true }).find('Record')?.attributes).toMatchObject({
      transcribe: 'true',
      transcribeCallback: urls.transcript() + CALLBACK_POLICY,
    });
    expect(render(record).find('Record')?.attributes).not.toHaveProperty('transcribe');
  });

  it('of hanging up and rejecting', () => {
    expect(render({ kind: 'hangUp' }).names).toEqual(['Response', 'Hangup']);
    expect(render({ kind: 'reject', reason: 'busy' }).find('Reject')?.attributes).toEqual({ reason: 'busy' });
  });

  it('splits a text that is longer than the carrier speaks at once', () => {
    const text = 'word '.repeat(2_000).trim();
    const parts = render(say(text)).elements.filter(({ name }) => name === 'Say');
    expect(parts.every((part) => part.text.length <= 4_096)).toBe(true);
    expect(parts.map((part) => part.text).join(' ')).toBe(text);
  });

  it('is well-formed, and says nothing but the text, whatever the text is', () => {
    const anything = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(anything, (text) => {
        const twiml = render(say(text), { ...gather, prompts: [say(text)], speechHints: [text] });
        expect(twiml.names.filter((name) => !['Response', 'Say', 'Gather'].includes(name))).toEqual([]);
      }),
    );
  });
});
