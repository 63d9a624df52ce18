import { afterEach, describe, expect, test } from 'vitest';
import { NUMBER, SALES, startTestBox, type TestBox } from '../testing/start-test-box';
import { twiml } from '../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());

async function warningsOf(document: string): Promise<number[]> {
  world = await startTestBox({ '/voice': document });
  const callSid = await world.caller.dials(NUMBER);
  await world.caller.ends();
  return (await world.box.call(callSid)).warnings.map((warning) => warning.code);
}

/** Each value is wrong, is named by the carrier's own code, and the default takes its place: the call goes on (A19). */
describe('a wrong value is warned about and replaced by the default', () => {
  test.each([
    ['<Say voice="bob">Hello</Say>', 13511],
    ['<Say loop="-1">Hello</Say>', 13510],
    ['<Pause length="long"/>', 13910],
    ['<Gather timeout="soon"/>', 13313],
    ['<Gather finishOnKey="hash"/>', 13310],
    ['<Gather numDigits="0"/>', 13314],
    ['<Gather input="speech" speechTimeout="never"/>', 13327],
    ['<Gather input="thought"/>', 12200],
    ['<Record timeout="soon"/>', 13611],
    ['<Record maxLength="0" timeout="1"/>', 13612],
    ['<Record playBeep="perhaps" timeout="1"/>', 13616],
    ['<Record finishOnKey="hash" timeout="1"/>', 13613],
    ['<Record trim="hair" timeout="1"/>', 13699],
    ['<Record recordingStatusCallback="/r" recordingStatusCallbackEvent="done" timeout="1"/>', 13621],
    [`<Dial timeout="1">${SALES}</Dial>`, 13212],
    [`<Dial hangupOnStar="maybe">${SALES}</Dial>`, 13213],
    [`<Dial timeLimit="0">${SALES}</Dial>`, 13216],
    [`<Dial record="loudly">${SALES}</Dial>`, 13217],
    [`<Dial sequential="later">${SALES}</Dial>`, 13218],
    [`<Dial answerOnBridge="later">${SALES}</Dial>`, 13219],
    [`<Dial ringTone="zz">${SALES}</Dial>`, 13220],
    [`<Dial><Number url="/whisper" method="PUT">${SALES}</Number></Dial>`, 13221],
    [`<Dial><Number sendDigits="call me">${SALES}</Number></Dial>`, 13222],
    ['<Dial>nobody</Dial>', 13223],
    ['<Dial><Queue>support</Queue></Dial>', 13215],
    ['<Redirect method="PUT">/end</Redirect>', 13710],
    ['<Reject reason="tired"/>', 13810],
  ])('%s', async (verb, code) => {
    const callWarnings = await warningsOf(twiml(verb));
    expect(callWarnings).toContain(code);
  });

  test('an attribute that the root element does not have is ignored', async () => {
    expect(await warningsOf('<Response colour="red" xmlns:xsi="x"><Say>Hello</Say></Response>')).toEqual([12200]);
  });
});

describe('a document is refused', () => {
  test('when it is of another version of the language', async () => {
    expect(await warningsOf('<Response version="1999-01-01"><Say>Hello</Say></Response>')).toEqual([12101]);
  });

  test.each([
    ['<Gather><Record/></Gather>', 13320],
    ['<Dial><Say>Hello</Say></Dial>', 13215],
    ['<Record><Say>Hello</Say></Record>', 12100],
  ])('when a verb stands where it may not: %s (C18)', async (verb, code) => {
    expect(await warningsOf(twiml(verb))).toEqual([code]);
  });
});
