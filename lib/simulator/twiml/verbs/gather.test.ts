import { afterEach, describe, expect, test } from 'vitest';
import { NUMBER, startTestBox, type TestBox } from '../../testing/start-test-box';
import { twiml } from '../../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());
const HANGUP = twiml('<Hangup/>');

async function gather(verbs: string, pages: Parameters<typeof startTestBox>[0] = {}): Promise<string> {
  world = await startTestBox({ '/voice': twiml(verbs), '/results': HANGUP, ...pages });
  const callSid = await world.caller.dials(NUMBER);
  await world.caller.talks();
  return callSid;
}
const digits = (path = '/results') => world.app.to(path).map((request) => request.params['Digits']);
const prompts = async () =>
  (await world.caller.snapshot()).hears.filter((sound) => sound.kind === 'prompt').map((sound) => sound.text);

describe('keys', () => {
  test('without an action the current document is asked, and what follows is not run (C1)', async () => {
    let count = 0;
    await gather('', { '/voice': () => (++count === 1 ? twiml('<Gather/><Say>after</Say>') : HANGUP) });
    await world.caller.presses('1');
    await world.caller.ends();
    expect(digits('/voice')).toEqual([undefined, '1']);
    expect(await prompts()).toEqual([]);
  });

  test('the action is meant as the document means it, and may be a GET (C3, C4)', async () => {
    world = await startTestBox({
      '/a/b': twiml('<Gather numDigits="1" method="GET" action="/results"/>'),
      '/results': HANGUP,
    });
    await world.buy('+12065550107', { VoiceUrl: `${world.app.url}/a/b?x=1` });
    await world.caller.dials('+12065550107');
    await world.caller.talks();
    await world.caller.presses('1');
    await world.caller.ends();
    expect(world.app.only('/results')).toMatchObject({ method: 'GET', body: '' });
    expect(digits()).toEqual(['1']);
  });

  test('nothing pressed falls through when the time is up (C6)', async () => {
    await gather('<Gather timeout="10" action="/results"/><Redirect>/after</Redirect>', { '/after': HANGUP });
    await world.caller.ends();
    expect(world.app.only('/after').params['Timestamp']).toBe('Mon, 23 Nov 2026 12:00:10 +0000');
    expect(digits()).toEqual([]);
  });

  test('nothing pressed and nothing behind ends the call without a request (C7)', async () => {
    await gather('<Gather action="/results"/>');
    await world.caller.ends();
    expect(world.app.paths()).toEqual(['/voice', '/status']);
  });

  test.each([
    ['numDigits="1"', '12', '1', ''],
    ['', '1234#', '1234', '#'],
    ['finishOnKey="" numDigits="4"', '12#4', '12#4', ''],
  ])('<Gather %s> given %s asks at once with %s (C9, C10, C13)', async (attributes, pressed, result, finishedOnKey) => {
    await gather(`<Gather ${attributes} action="/results"/>`);
    await world.caller.presses(pressed);
    await world.caller.ends();
    expect(world.app.only('/results').params).toMatchObject({
      Digits: result,
      FinishedOnKey: finishedOnKey,
      msg: 'Gather End',
      Timestamp: 'Mon, 23 Nov 2026 12:00:00 +0000',
    });
  });

  test('with an empty finishOnKey the hash is data and only the time ends it (C12)', async () => {
    await gather('<Gather finishOnKey="" action="/results"/>');
    await world.caller.presses('12#');
    await world.caller.ends();
    expect(world.app.only('/results').params).toMatchObject({
      Digits: '12#',
      Timestamp: 'Mon, 23 Nov 2026 12:00:05 +0000',
    });
  });

  test('the finishing key alone falls through', async () => {
    await gather('<Gather action="/results"/><Say>nothing typed</Say>');
    await world.caller.presses('#');
    await world.caller.hears('nothing typed');
    expect(digits()).toEqual([]);
  });

  test('actionOnEmptyResult asks even when nothing was pressed (C15)', async () => {
    await gather('<Gather actionOnEmptyResult="true" action="/results"/><Say>never</Say>');
    await world.caller.ends();
    expect(digits()).toEqual(['']);
    expect(await prompts()).toEqual([]);
  });

  test('a key cuts the prompt off and counts (C16)', async () => {
    await gather(
      '<Gather numDigits="1" action="/results"><Say>A very long prompt indeed</Say><Say>more</Say></Gather>',
    );
    await world.caller.hears('A very long');
    await world.caller.presses('3');
    await world.caller.ends();
    expect(await prompts()).toEqual(['A very long prompt indeed']);
    expect(digits()).toEqual(['3']);
  });

  test('the time runs anew after every key (C19)', async () => {
    await gather('<Gather action="/results"/>');
    for (const key of ['1', '2', '3']) {
      await world.caller.presses(key);
      await world.box.clock({ advanceSeconds: 4 });
    }
    expect(digits()).toEqual([]);
    await world.caller.ends();
    expect(world.app.only('/results').params).toMatchObject({
      Digits: '123',
      Timestamp: 'Mon, 23 Nov 2026 12:00:13 +0000',
    });
  });

  test('a menu that comes back twenty times gets each key by itself (C21, C22)', async () => {
    await gather('<Gather numDigits="1"><Say>Choose</Say></Gather>');
    for (let round = 0; round < 20; round++) {
      await world.caller.hears('Choose');
      await world.caller.presses(String(round % 10));
    }
    await world.caller.hears('Choose');
    const keys = digits('/voice').slice(1);
    expect(keys).toEqual(Array.from({ length: 20 }, (_, round) => String(round % 10)));
  });

  test('a caller who hangs up causes no request but the status (twilio.md 3.2)', async () => {
    await gather('<Gather action="/results"><Say>Choose now please</Say></Gather>');
    await world.caller.hears('Choose');
    await world.caller.hangsUp();
    await world.caller.ends();
    await world.box.clock({ advanceSeconds: 1 });
    expect(world.app.paths()).toEqual(['/voice', '/status']);
  });
});

describe('speech', () => {
  test('what is said becomes the result once the speaker is silent', async () => {
    await gather('<Gather input="speech dtmf" timeout="3" action="/results"><Say>How can we help?</Say></Gather>');
    await world.caller.hears('How can');
    await world.caller.says('Sales please');
    await world.caller.ends();
    expect(world.app.only('/results').params).toMatchObject({
      SpeechResult: 'Sales please',
      Confidence: '0.92',
      Language: 'en-US',
    });
    expect(digits()).toEqual([undefined]);
  });

  test('where only keys are asked for, words are not', async () => {
    await gather('<Gather action="/results"/><Say>nothing</Say>');
    await world.caller.says('Sales please');
    await world.caller.hears('nothing');
    expect(world.app.to('/results')).toEqual([]);
  });
});
