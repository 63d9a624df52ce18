import { afterEach, describe, expect, test } from 'vitest';
import wavefile from 'wavefile';
import { encodeMp3 } from '../sound/encode-mp3';
import { encodeWav } from '../sound/wav';
import { answering } from '../testing/callee-scripts';
import { CALLER, NUMBER, SALES, startTestBox, type TestBox } from '../testing/start-test-box';
import { twiml } from '../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());

const tone = Int16Array.from({ length: 16_000 }, (_, at) => Math.round(8_000 * Math.sin(at / 5)));

function aiff(samples: Int16Array): Uint8Array {
  const bytes = new Uint8Array(54 + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const text = (at: number, value: string) => bytes.set(Buffer.from(value, 'latin1'), at);
  text(0, 'FORM');
  view.setUint32(4, bytes.length - 8);
  text(8, 'AIFFCOMM');
  view.setUint32(16, 18);
  view.setUint16(20, 1);
  view.setUint32(22, samples.length);
  view.setUint16(26, 16);
  // 8000 as an 80 bit float: exponent 12, mantissa 8000 / 2^12.
  view.setUint16(28, 16_383 + 12);
  view.setUint32(30, 0xfa000000);
  text(38, 'SSND');
  view.setUint32(42, 8 + samples.length * 2);
  for (const [index, sample] of samples.entries()) view.setInt16(54 + index * 2, sample);
  return bytes;
}

function compressed(kind: 'toALaw' | 'toMuLaw' | 'toIMAADPCM'): Uint8Array {
  const wav = new wavefile.WaveFile(encodeWav([tone], 8_000));
  wav[kind]();
  return wav.toBuffer();
}

describe('a Play', () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['MP3', 'audio/mpeg', () => encodeMp3([tone], 8_000)],
    ['A-law WAV', 'audio/wav', () => compressed('toALaw')],
    ['µ-law WAV', 'audio/wav', () => compressed('toMuLaw')],
    ['ADPCM WAV', 'audio/wav', () => compressed('toIMAADPCM')],
    ['AIFF', 'audio/aiff', () => aiff(tone)],
    ['raw µ-law', 'audio/ulaw', () => new Uint8Array(16_000).fill(0x7f)],
  ])('of %s sounds as long as the file', async (_name, type, make) => {
    world = await startTestBox({
      '/voice': twiml('<Play>/tune</Play>'),
      '/tune': { headers: { 'Content-Type': type }, body: await make() },
    });
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect((await world.box.call(callSid)).warnings).toEqual([]);
    const sound = (await world.caller.snapshot()).hears.find(({ text }) => text === 'recording tune');
    expect(sound?.seconds).toBeGreaterThan(1.9);
    expect(sound?.seconds).toBeLessThan(2.3);
  });

  test.each<[string, string, Uint8Array | string]>([
    ['no sound', 'audio/wav', 'this is no sound'],
    ['a cut header', 'audio/wav', encodeWav([tone], 8_000).slice(0, 30)],
    ['an empty body', 'audio/mpeg', ''],
    ['GSM', 'audio/x-gsm', 'x'.repeat(330)],
    ['a page', 'text/html', '<html/>'],
  ])('of %s is warned about with its URL, and the next verb follows', async (_name, type, body) => {
    world = await startTestBox({
      '/voice': twiml('<Play>/tune#rc=2</Play><Say>After</Say>'),
      '/tune': { headers: { 'Content-Type': type }, body },
    });
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.ends();
    const { status, warnings } = await world.box.call(callSid);
    expect(status).toBe('completed');
    expect(warnings).toEqual([
      { code: 13420, message: expect.stringMatching(/: http:\/\/127[.]0[.]0[.]1:\d+\/tune$/) },
    ]);
    expect((await world.caller.snapshot()).hears.map(({ text }) => text)).toContain('After');
  });
});

test('the fallback is told the failed URL without its fragment', async () => {
  world = await startTestBox({ '/fallback': twiml('<Hangup/>') }, { number: {} });
  const sid = world.carrier.exchange.store.numbers.values()[0]?.sid;
  await world.rest('POST', `/IncomingPhoneNumbers/${sid}.json`, {
    VoiceUrl: `${world.app.url}/missing#rc=0`,
    VoiceFallbackUrl: `${world.app.url}/fallback`,
  });
  await world.caller.dials(NUMBER);
  await world.caller.ends();
  expect(world.app.only('/fallback').params['ErrorUrl']).toBe(`${world.app.url}/missing`);
});

describe('a Dial', () => {
  const pages = {
    '/voice': twiml(`<Dial action="/action">${SALES}</Dial>`),
    '/action': twiml('<Say>Unused</Say>'),
    '/new': twiml('<Say>New document</Say>'),
  };

  test('that the REST API leaves by another document requests its action first, and does not use the answer', async () => {
    world = await startTestBox(pages);
    const sales = await world.box.handset(SALES, 'Sales', answering(1));
    const callSid = await world.caller.dials(NUMBER);
    await sales.rings();
    await world.box.clock({ advanceSeconds: 10 });
    await world.rest('POST', `/Calls/${callSid}.json`, { Url: `${world.app.url}/new` });
    await world.caller.hears('New document');
    expect(world.app.paths().filter((path) => path !== '/status')).toEqual(['/voice', '/action', '/new']);
    expect(world.app.only('/action').params).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'true' });
    expect((await world.caller.snapshot()).hears.map(({ text }) => text)).not.toContain('Unused');
  });

  test.each([
    ['action', ['/action']],
    ['nothing', []],
  ])('in which the caller hangs up does as the network is set: %s', async (hangUpInDial, requested) => {
    world = await startTestBox(pages);
    const sales = await world.box.handset(SALES, 'Sales', answering(1));
    await network({ hangUpInDial });
    await world.caller.dials(NUMBER);
    await sales.rings();
    await world.box.clock({ advanceSeconds: 10 });
    await world.caller.hangsUp();
    await world.box.clock({ advanceSeconds: 1 });
    expect(world.app.paths().filter((path) => path === '/action')).toEqual(requested);
  });

  test.each(['completed', 'no-answer'])(
    'whose only leg refuses the whisper is as the network is set: %s',
    async (status) => {
      world = await startTestBox({
        ...pages,
        '/voice': twiml(`<Dial action="/action"><Number url="/whisper">${SALES}</Number></Dial>`),
        '/whisper': twiml('<Hangup/>'),
      });
      await world.box.handset(SALES, 'Sales', answering(1));
      await network({ refusedWhisper: status });
      await world.caller.dials(NUMBER);
      await world.caller.ends();
      expect(world.app.only('/action').params).toMatchObject({ DialCallStatus: status, DialBridged: 'false' });
    },
  );
});

async function network(changes: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${world.carrier.url}/box/network`, { method: 'PUT', body: JSON.stringify(changes) });
  expect(response.status).toBe(200);
}

test('what a script still waits for ends with its call', async () => {
  world = await startTestBox({ '/voice': twiml('<Say>Bye</Say>') });
  await fetch(`${world.carrier.url}/box/handsets/${encodeURIComponent(CALLER)}/script`, {
    method: 'PUT',
    body: JSON.stringify({ onDial: [{ wait: 300 }, { keys: '1' }] }),
  });
  await world.caller.dials(NUMBER);
  await world.caller.ends();
  const response = await fetch(`${world.carrier.url}/box/clock`, {
    method: 'POST',
    body: JSON.stringify({ advanceToNextWithinSeconds: 600 }),
  });
  expect(await response.json()).toMatchObject({ moved: false });
});

test('an error of the carrier itself reaches the log with its stack and its call', async () => {
  world = await startTestBox({ '/voice': twiml('<Say>Hello</Say>') });
  const told: { error: unknown; callSid: string | undefined }[] = [];
  const { exchange } = world.carrier;
  Object.assign(exchange, { onError: (error: unknown, callSid?: string) => told.push({ error, callSid }) });
  exchange.sounds.seconds = () => {
    throw new Error('broken loudspeaker');
  };
  const callSid = await world.caller.dials(NUMBER);
  await world.caller.ends();
  expect(told).toEqual([
    { error: expect.objectContaining({ stack: expect.stringContaining('broken loudspeaker') }), callSid },
  ]);
});

test.each([
  [{ number: CALLER }, 'The field name is not right'],
  [
    { number: CALLER, name: 'A', script: { onDial: [{ keys: 'x' }] } },
    'The field script.onDial.0.keys is not right: keys are',
  ],
  [{ number: CALLER, name: 'A', script: { onAnswer: [{ dance: true }] } }, 'The field script.onAnswer.0'],
  [{ number: '123', name: 'A' }, 'The field number is not right: a number is written'],
  [{ client: 'a b', name: 'A' }, 'The field client is not right: an identity'],
])('a handset that is described wrongly is refused with the place of the mistake: %o', async (wish, sentence) => {
  world = await startTestBox();
  const response = await fetch(`${world.carrier.url}/box/handsets`, { method: 'POST', body: JSON.stringify(wish) });
  const { message } = (await response.json()) as { message: string };
  expect([response.status, message]).toEqual([400, expect.stringContaining(sentence)]);
});
