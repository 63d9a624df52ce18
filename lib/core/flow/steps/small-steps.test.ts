import { describe, expect, it } from 'vitest';
import { makeBusiness } from '../../../testing/make-business';
import { parseStep, playStep } from '../../../testing/play-step';
import type { CallerInput } from '../caller-input';
import { language } from './language';
import { message } from './message';
import { missedCallService } from './missed-call-service';
import { numberCalled } from './number-called';
import { record } from './record';
import { setField } from './set-field';
import { tag } from './tag';
import { text } from './text';
import { transfer } from './transfer';

const words = (spoken: string) => ({ kind: 'text', text: spoken });
const withheld = { call: { from: null } };

describe('a message', () => {
  const prompts = {
    prm_hello: {
      id: 'prm_hello',
      name: 'Hello',
      variants: {
        'en-US': { kind: 'text' as const, text: 'Hello {{caller.name}}.', voice: 'Polly.Joanna' },
        'es-ES': { kind: 'audio' as const, key: 'prompts/hello-es.wav', seconds: 2 },
      },
    },
  };
  const hello = { prompt: { kind: 'library', promptId: 'prm_hello' } };

  it('of the library is heard in the caller’s language, with call fields filled in', () => {
    const call = { callerName: 'CARLA' };
    expect(playStep(message, hello, [], { business: { prompts }, call }).say).toEqual([
      { kind: 'say', text: 'Hello CARLA.', language: 'en-US', voice: 'Polly.Joanna' },
    ]);
    const chose = { business: { prompts }, values: { language: 'es-MX' } };
    expect(playStep(message, hello, [], chose).say).toEqual([{ kind: 'play', key: 'prompts/hello-es.wav' }]);
  });

  it('of the library follows a contact’s language, one that is written does not', () => {
    const contact = { name: 'Carlos', tags: [], vip: false, blocked: false, language: 'es-ES' };
    const options = { business: { prompts, contacts: { '+12125550199': contact } } };
    expect(playStep(message, hello, [], options).say).toMatchObject([{ kind: 'play' }]);
    expect(playStep(message, { prompt: words('Hi {{caller.name}}.') }, [], options).say).toMatchObject([
      { text: 'Hi Carlos.', language: 'en-US' },
    ]);
  });

  it('that left the library is still a sentence', () => {
    expect(playStep(message, hello).say).toMatchObject([{ kind: 'say', text: 'Please hold.' }]);
  });
});

describe('a choice of language', () => {
  const config = {
    languages: [
      { id: 'r1', key: '1', language: 'en-US', invitation: 'For English, press one.' },
      { id: 'r2', key: '2', language: 'es-ES', invitation: 'Para español, oprima dos.' },
    ],
  };
  const press = (digits: string): CallerInput => ({ kind: 'keys', digits });

  it('is offered in each language and carried on', () => {
    expect(playStep(language, config)).toMatchObject({
      wait: {
        prompts: [
          { language: 'en-US', voice: 'Polly.Joanna' },
          { language: 'es-ES', voice: null },
        ],
      },
    });
    expect(playStep(language, config, [press('2')])).toMatchObject({ exit: 'r2', values: { language: 'es-ES' } });
  });

  it('that is not made leaves the language as it is', () => {
    const none = playStep(language, config, [press('9'), { kind: 'silence' }]);
    expect(none).toMatchObject({ exit: 'none', input: 'pressed 9, said nothing' });
    expect(none.values).toBeUndefined();
  });
});

describe('the number called', () => {
  const config = {
    numbers: [
      { id: 'r1', number: '+12125550101' },
      { id: 'r2', number: '+12125550100' },
    ],
  };
  it('decides', () => {
    expect(playStep(numberCalled, config)).toMatchObject({ exit: 'r2' });
    expect(playStep(numberCalled, config, [], { call: { to: '+12125550102' } })).toMatchObject({ exit: 'otherwise' });
  });
});

describe('fields and tags', () => {
  it('a field is set for later steps, and kept with the record only if so chosen', () => {
    const config = { field: 'reason', value: 'From {{caller.number}}' };
    const set = playStep(setField, config);
    expect(set.values).toEqual({ 'field.reason': 'From (212) 555-0199' });
    expect(set.actions).toBeUndefined();
    expect(playStep(setField, { ...config, keep: true }).actions).toEqual([
      { type: 'setField', name: 'reason', value: 'From (212) 555-0199' },
    ]);
  });

  it('no field can take the place of a value of the engine', () => {
    const set = playStep(setField, { field: 'language', value: 'de-DE' });
    expect(set.values).toEqual({ 'field.language': 'de-DE' });
  });

  it('a tag is put on the call', () => {
    expect(playStep(tag, { tag: ' Urgent ' }).actions).toEqual([{ type: 'tagCall', tag: 'Urgent' }]);
  });
});

describe('a text', () => {
  const body = 'Thank you for calling {{business.name}}.';
  const person = { to: 'person', personId: 'prs_bob', body };
  const away = makeBusiness().people['prs_bob'];

  it.each<[string, object, object, string | null]>([
    ['goes to the caller', { body }, {}, '+12125550199'],
    ['not to a withheld caller', { body }, withheld, null],
    ['not to a country that may not be called', { body }, { call: { from: '+442071234567' } }, null],
    ['goes to a person’s phone', person, {}, '+12125550112'],
    ['not to a person who is gone', { ...person, personId: 'prs_gone' }, {}, null],
    [
      'not to a person without a phone',
      person,
      { business: { people: away === undefined ? {} : { prs_bob: { ...away, phones: [] } } } },
      null,
    ],
  ])('%s', (_name, config, options, to) => {
    const result = playStep(text, config, [], options);
    expect(result).toMatchObject({ exit: to === null ? 'noNumber' : 'next' });
    expect(result.actions ?? []).toEqual(
      to === null ? [] : [{ type: 'sendText', to, body: 'Thank you for calling Acme.' }],
    );
  });

  it('to a person needs the person', () => {
    expect(() => parseStep(text, { to: 'person', body })).toThrow(/who gets the text/);
  });
});

describe('recording', () => {
  it('is switched for the rest of the call, and announced once', () => {
    expect(playStep(record, { recording: 'off' }).values).toEqual({ recording: 'off' });
    const on = playStep(record, { recording: 'on', announcement: words('We record.') });
    expect(on).toMatchObject({ say: [{ text: 'We record.' }], values: { recording: 'on', recordingAnnounced: '1' } });
    const ring = playStep(transfer, { number: '+12125550150' }, [], { values: on.values ?? {} });
    expect(ring).toMatchObject({ say: [], wait: { record: true } });
    expect(playStep(transfer, { number: '+12125550150' })).toMatchObject({
      say: [{ text: 'This call is recorded.' }],
      wait: { record: true },
    });
    const off = playStep(transfer, { number: '+12125550150' }, [], { values: { recording: 'off' } });
    expect(off).toMatchObject({ say: [], wait: { record: false } });
  });
});

describe('a missed-call service', () => {
  const config = { body: 'Hi {{caller.number}}', callBack: true, departmentId: 'dep_sales' };

  it('turns the call down and does what it is for', () => {
    expect(playStep(missedCallService, config)).toMatchObject({
      kind: 'end',
      reject: 'busy',
      marks: [{ mark: 'missedService' }],
      actions: [
        { type: 'sendText', to: '+12125550199', body: 'Hi (212) 555-0199' },
        { type: 'requestCallback', number: '+12125550199', departmentId: 'dep_sales' },
      ],
    });
  });

  it('that can do nothing for a caller does not count as done', () => {
    const result = playStep(missedCallService, config, [], withheld);
    expect(result).toMatchObject({ kind: 'go', exit: 'noNumber' });
    expect(result.marks).toBeUndefined();
  });

  it.each([
    [{ text: true }, /Write the text/],
    [{ text: false, callBack: false }, /Choose a text/],
  ])('%j is refused', (wrong, sentence) => expect(() => parseStep(missedCallService, wrong)).toThrow(sentence));
});

describe('a transfer', () => {
  const config = { number: '+12125550150', shownNumber: 'business' };
  const ended = (status: 'busy' | 'failed' | 'noAnswer' | 'completed', bridged = false): CallerInput => ({
    kind: 'dialEnded',
    status,
    bridged,
    talkSeconds: 0,
  });

  it.each<[string, CallerInput, object]>([
    ['a conversation', ended('completed', true), { kind: 'go', exit: 'answered' }],
    ['a mailbox', ended('completed'), { kind: 'go', exit: 'noAnswer' }],
    ['busy', ended('busy'), { kind: 'go', exit: 'busy' }],
    ['unreachable', ended('failed'), { kind: 'go', exit: 'failed' }],
    ['a caller who is gone', { ...ended('noAnswer'), hungUp: true } as CallerInput, { kind: 'end', exit: 'hungUp' }],
    ['nothing', { kind: 'nothing' }, { kind: 'go', exit: 'failed' }],
  ])('ends by %s', (_name, input, expected) => expect(playStep(transfer, config, [input])).toMatchObject(expected));

  it('shows the number that was chosen and passes the gate', () => {
    expect(playStep(transfer, config)).toMatchObject({ wait: { callerId: '+12125550100' } });
    expect(playStep(transfer, { ...config, number: '+19005550199' })).toMatchObject({
      kind: 'go',
      exit: 'failed',
      marks: [{ mark: 'targetRefused', note: '+19005550199 (premium)' }],
    });
  });
});
