import { afterEach, describe, expect, test } from 'vitest';
import { encodeWav } from '../sound/wav';
import { CALLER, NUMBER, SALES, startTestBox, type TestBox } from '../testing/start-test-box';
import { twiml } from '../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());
const GREETING = twiml('<Say>Welcome</Say><Pause length="30"/>');

async function request(method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}) {
  const response = await fetch(`${world.carrier.url}/box/${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    message: text.startsWith('{"message"') ? JSON.parse(text).message : '',
  };
}

describe('a mistake is answered with a sentence', () => {
  test.each([
    ['POST', 'handsets', '{"number":"123","name":"x"}', 400],
    ['POST', 'handsets', 'no json', 400],
    ['POST', `handsets/${CALLER}/answer`, undefined, 409],
    ['POST', `handsets/${CALLER}/keys`, '{"digits":"x"}', 400],
    ['POST', `handsets/${CALLER}/hang-up`, undefined, 409],
    ['POST', 'handsets/+14155550000/dial', '{"to":"+12065550100"}', 404],
    ['POST', 'clock', '{"now":"yesterday"}', 400],
    ['PUT', 'network', '{"lostShare":2}', 400],
    ['PUT', 'network', '{"colour":"red"}', 400],
    [
      'POST',
      'day',
      '{"seed":1,"calls":5,"to":["+14155550000"],"answerers":[],"startsAt":"2026-11-24T06:00:00Z","hours":1}',
      400,
    ],
    ['GET', 'calls/CA1', undefined, 404],
    ['GET', 'audio/f1.wav', undefined, 404],
    ['DELETE', 'state', undefined, 405],
    ['GET', 'nothing', undefined, 404],
  ])('%s /box/%s %s', async (method, path, body, status) => {
    world = await startTestBox();
    const answer = await request(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.message).toMatch(/^[A-Z].*\.$/s);
  });
});

describe('only this machine drives the box', () => {
  test('a page of another site is refused, one of this machine is let in', async () => {
    world = await startTestBox();
    expect((await request('GET', 'state', undefined, { Origin: 'https://evil.example' })).status).toBe(403);
    const own = await request('GET', 'state', undefined, { Origin: 'http://127.0.0.1:3000' });
    expect(own.status).toBe(200);
    expect(own.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:3000');
  });
});

describe('handsets', () => {
  test('one telephone has one line: a second call finds it busy', async () => {
    world = await startTestBox({
      '/voice': twiml(`<Dial action="/after">${SALES}</Dial>`),
      '/after': twiml('<Hangup/>'),
    });
    const sales = await world.box.handset(SALES, 'Sales');
    await world.caller.dials(NUMBER);
    await sales.rings();
    const other = await world.box.handset('+14155550155', 'Other');
    await other.dials(NUMBER);
    await other.ends();
    expect(world.app.only('/after').params['DialCallStatus']).toBe('busy');
  });

  test('a scripted caller listens, chooses, speaks and hangs up by itself', async () => {
    world = await startTestBox({
      '/voice': twiml('<Gather numDigits="1" action="/menu"><Say>For sales, press 2</Say></Gather>'),
      '/menu': twiml('<Say>Please leave a message</Say><Record action="/done"/>'),
      '/done': twiml('<Hangup/>'),
    });
    const script = {
      onDial: [
        { hears: 'press 2' },
        { wait: 1 },
        { keys: '2' },
        { hears: 'beep' },
        { wait: 1 },
        { say: 'Call me back' },
        { hangUp: true },
      ],
    };
    const robot = await world.box.handset('+14155550166', 'Robot', script);
    await robot.dials(NUMBER);
    await robot.hears('beep');
    await robot.ends();
    await world.box.clock({ advanceSeconds: 1 });
    expect(world.app.only('/menu').params['Digits']).toBe('2');
    expect(world.app.only('/done').params).toMatchObject({ Digits: 'hangup', RecordingDuration: '1' });
  });

  test('what a microphone recorded is heard by the other side and can be fetched', async () => {
    world = await startTestBox({ '/voice': twiml(`<Dial>${SALES}</Dial>`) });
    const sales = await world.box.handset(SALES, 'Sales', { onRing: { do: 'answer', afterSeconds: 1 } });
    await world.caller.dials(NUMBER);
    await world.caller.hears('connected');
    const wav = encodeWav([new Int16Array(24_000)], 16_000);
    const spoken = await request('POST', `handsets/${CALLER}/speak`, new Uint8Array(wav), {
      'x-transcript': encodeURIComponent('Grüß Gott'),
    });
    expect(spoken.status).toBe(204);
    await sales.hears('Grüß Gott');
    const heard = (await sales.snapshot()).hears.find((sound) => sound.text === 'Grüß Gott');
    expect(heard).toMatchObject({ kind: 'voice', by: 'peer', seconds: 1.5 });
    const audio = await fetch(world.carrier.url + heard?.audioUrl);
    expect(audio.headers.get('content-type')).toBe('audio/wav');
    expect((await request('POST', `handsets/${CALLER}/speak`, 'no sound')).status).toBe(400);
  });

  test('who is taken away in a call hangs up', async () => {
    world = await startTestBox({ '/voice': GREETING });
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.hears('Welcome');
    expect((await request('DELETE', `handsets/${CALLER}`)).status).toBe(204);
    await world.box.clock({ advanceSeconds: 1 });
    expect((await world.box.call(callSid)).status).toBe('completed');
  });

  test('a text to the account asks its SmsUrl, and the answer comes back as a text', async () => {
    world = await startTestBox({ '/sms': twiml('<Message>Thanks for your text</Message>') });
    await world.buy('+12065550109', { SmsUrl: `${world.app.url}/sms` });
    await world.caller.texts('+12065550109', 'Are you open?');
    await world.caller.receives('Thanks for your text');
    expect(world.app.only('/sms').params).toMatchObject({
      From: CALLER,
      To: '+12065550109',
      Body: 'Are you open?',
      SmsStatus: 'received',
      NumMedia: '0',
    });
  });

  test('nobody having the number is a tone, and the call is over', async () => {
    world = await startTestBox();
    expect(await world.caller.dials('+14155559876')).toBe('');
    await world.caller.hears('not in service');
    await world.caller.ends();
  });
});

describe('what happened', () => {
  test('a call can be read turn by turn, and the whole box exported', async () => {
    world = await startTestBox({ '/voice': GREETING });
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.ends();
    const call = await world.box.call(callSid);
    expect(call.turns).toEqual([expect.objectContaining({ method: 'POST', status: 200, body: GREETING, error: null })]);
    expect(call.timeline.map((entry) => entry.what)).toEqual(['ringing', 'in-progress', 'completed']);
    const all = await world.box.client.request<{ calls: unknown[]; numbers: unknown[] }>('GET', '/box/export');
    expect([all.calls.length, all.numbers.length]).toEqual([1, 1]);
    const log = await world.box.client.request<{ purpose: string }[]>('GET', '/box/webhooks?limit=10');
    expect(log.map((entry) => entry.purpose)).toEqual(['status', 'document']);
  });

  test('mail that the sink hands over is there, newest first, until it is thrown away', async () => {
    world = await startTestBox();
    const { client } = world.box;
    for (const subject of ['one', 'two']) {
      await client.request('POST', '/box/mail', { from: 'a@b.test', to: ['c@d.test'], subject, text: 'Hello' });
    }
    const mail = await client.request<{ subject: string }[]>('GET', '/box/mail');
    expect(mail.map((each) => each.subject)).toEqual(['two', 'one']);
    await client.request('DELETE', '/box/mail');
    expect(await client.request('GET', '/box/mail')).toEqual([]);
  });
});

describe('the real clock', () => {
  test('a call goes through without anybody advancing anything', async () => {
    world = await startTestBox({ '/voice': twiml('<Say>Hi</Say>') }, { mode: 'real' });
    await world.caller.dials(NUMBER);
    await world.caller.hears('Hi');
    await world.caller.ends();
    expect((await world.box.state()).clock.mode).toBe('real');
  });
});
