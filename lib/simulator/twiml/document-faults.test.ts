import { afterEach, describe, expect, test } from 'vitest';
import { NUMBER, startTestBox, type TestBox } from '../testing/start-test-box';
import { type AppAnswer, twiml } from '../testing/twiml-app';
import { decodeDocument } from './decode-document';

let world: TestBox;
afterEach(() => world?.close());

async function codesOf(voice: AppAnswer, pages: Record<string, AppAnswer> = {}) {
  world = await startTestBox({ '/voice': voice, ...pages });
  const callSid = await world.caller.dials(NUMBER);
  await world.caller.ends();
  const call = await world.box.call(callSid);
  return { status: call.status, codes: call.warnings.map(({ code }) => code), warnings: call.warnings };
}

describe('a document', () => {
  test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
    'with a verb named %s is warned about once and goes on',
    async (name) => {
      const { status, codes } = await codesOf(twiml(`<${name}/><Say ${name}="x">Hello<${name}/></Say>`));
      expect({ status, codes }).toEqual({ status: 'completed', codes: [12200, 12200, 12200] });
      expect((await world.caller.snapshot()).hears.map(({ text }) => text)).toContain('Hello');
    },
  );

  test('with an empty line before its declaration is not well-formed', async () => {
    expect((await codesOf(`\n${twiml('<Say>Hello</Say>')}`)).codes).toEqual([12100]);
  });

  test.each([
    [
      'latin-1 by its declaration',
      'text/xml',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><Response><Say>Grüße</Say></Response>', 'latin1'),
    ],
    [
      'latin-1 by its content type',
      'text/xml; charset=iso-8859-1',
      Buffer.from('<Response><Say>Grüße</Say></Response>', 'latin1'),
    ],
    [
      'UTF-16 with a byte-order mark',
      'text/xml',
      Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><Response><Say>Grüße</Say></Response>', 'utf16le'),
    ],
    ['UTF-8 with a byte-order mark', 'text/xml', Buffer.from('\ufeff<Response><Say>Grüße</Say></Response>', 'utf8')],
  ])('in %s is read as it was written', async (_name, type, body) => {
    expect((await codesOf({ headers: { 'Content-Type': type }, body })).codes).toEqual([]);
    expect((await world.caller.snapshot()).hears.map(({ text }) => text)).toContain('Grüße');
  });

  test('in an encoding that is unknown, or with bytes that are not in it, is refused with 12100', () => {
    expect(() => decodeDocument(Buffer.from('<?xml version="1.0" encoding="klingon"?><Response/>'), null)).toThrow(
      'klingon',
    );
    expect(() => decodeDocument(Buffer.from([0x3c, 0xff, 0xfe]), 'text/xml')).toThrow('utf-8');
  });

  test('that is an empty chunked body is 11770', async () => {
    expect((await codesOf({ headers: { 'Transfer-Encoding': 'chunked' }, body: '' })).codes).toEqual([11770]);
  });

  test.each([
    ['<Gather timeout="0"/>', 13313],
    ['<Gather method="PUT"/>', 13312],
    ['<Gather language="xx-YY"/>', 13330],
    ['<Say language="xx-YY">Hello</Say>', 13512],
    ['<Record method="PUT" timeout="1"/>', 13610],
    ['<Dial/>', 13223],
    ['<Dial method="PUT">+14155559999</Dial>', 13210],
    ['<Dial><Number method="PUT">+14155559999</Number></Dial>', 13221],
    ['<Play></Play>', 11100],
    ['<Play>  </Play>', 11100],
    ['<Gather hints="yes"/>', 12200],
    ['<Dial><Number machineDetection="Enable" >+14155559999</Number></Dial>', 12200],
    ['<Dial><Number amdStatusCallback="/amd">+14155559999</Number></Dial>', 12200],
  ])('with %s is warned about once with %d', async (verb, code) => {
    const { codes } = await codesOf(twiml(verb));
    expect(codes.filter((found) => found === code)).toEqual([code]);
    expect(world.app.paths().filter((path) => path === '/voice')).toHaveLength(1);
  });

  test('may pause longer than ten minutes', async () => {
    world = await startTestBox({
      '/voice': twiml('<Say>Hi</Say><Pause length="601"/><Redirect>/after</Redirect>'),
      '/after': twiml('<Hangup/>'),
    });
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.hears('Hi');
    await world.box.clock({ advanceSeconds: 590 });
    expect(world.app.paths()).not.toContain('/after');
    await world.box.clock({ advanceSeconds: 20 });
    expect(world.app.paths()).toContain('/after');
    expect((await world.box.call(callSid)).warnings).toEqual([]);
  });
});

describe('a Gather for speech', () => {
  test('reports what is said to its partialResultCallback', async () => {
    world = await startTestBox({
      '/voice': twiml(
        '<Gather input="speech" partialResultCallback="/partial" action="/done"><Say>Speak</Say></Gather>',
      ),
      '/partial': { status: 204 },
      '/done': twiml('<Hangup/>'),
    });
    await world.caller.dials(NUMBER);
    await world.caller.hears('Speak');
    await world.caller.says('opening hours');
    await world.caller.ends();
    expect(world.app.only('/partial').params).toMatchObject({
      UnstableSpeechResult: 'opening hours',
      SequenceNumber: '0',
    });
  });

  test('with bargeIn="false" lets no key cut its prompt short', async () => {
    world = await startTestBox({
      '/voice': twiml(
        '<Gather bargeIn="false" numDigits="1" timeout="2" action="/done"><Say>Wait</Say><Pause length="10"/></Gather>',
      ),
      '/done': twiml('<Hangup/>'),
    });
    await world.caller.dials(NUMBER);
    await world.caller.hears('Wait');
    await world.caller.presses('1');
    await world.caller.ends();
    expect(world.app.paths()).not.toContain('/done');
  });
});
