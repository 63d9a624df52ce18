import { afterEach, describe, expect, test } from 'vitest';
import { encodeWav } from '../../sound/wav';
import { NUMBER, startTestBox, type TestBox } from '../../testing/start-test-box';
import { twiml } from '../../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());

async function play(verbs: string, pages: Parameters<typeof startTestBox>[0] = {}): Promise<string> {
  world = await startTestBox({ '/voice': twiml(verbs), ...pages });
  return world.caller.dials(NUMBER);
}
const heardPrompts = async () =>
  (await world.caller.snapshot()).hears.filter((sound) => sound.kind === 'prompt').map((sound) => sound.text);

describe('Say, Play and Pause', () => {
  test('a text is spoken once and the call is completed (B1)', async () => {
    const callSid = await play('<Say>Hello <break/> there</Say>');
    await world.caller.ends();
    expect(await heardPrompts()).toEqual(['Hello there']);
    expect((await world.box.call(callSid)).status).toBe('completed');
  });

  test('loop 0 goes on until the caller hangs up (B3)', async () => {
    await play('<Say loop="0">Please hold on, we are busy</Say>');
    await world.caller.hears('Please');
    await world.box.clock({ advanceSeconds: 60 });
    const before = (await heardPrompts()).length;
    expect(before).toBeGreaterThan(20);
    await world.caller.hangsUp();
    await world.caller.ends();
    expect((await heardPrompts()).length).toBe(before);
  });

  test('a file is fetched without parameters, trimmed, and played as often as asked (B4, B6)', async () => {
    const wav = encodeWav([new Int16Array(16_000)], 8_000);
    await play('<Play loop="5">\n  /tune.wav\n </Play>', {
      '/tune.wav': { headers: { 'Content-Type': 'audio/wav', ETag: '"1"' }, body: wav },
    });
    await world.caller.ends();
    const { hears } = await world.caller.snapshot();
    expect(hears.filter((sound) => sound.text === 'recording tune.wav').map((sound) => sound.seconds)).toEqual([
      2, 2, 2, 2, 2,
    ]);
    expect(world.app.to('/tune.wav').every((request) => request.method === 'GET' && request.url === '/tune.wav')).toBe(
      true,
    );
  });

  test('a pause takes its seconds, and does not answer a call that still rings (B7)', async () => {
    await play('<Pause/><Pause length="3"/><Redirect>/after</Redirect>', { '/after': twiml('<Hangup/>') });
    await world.caller.ends();
    expect(world.app.only('/after').params['Timestamp']).toBe('Mon, 23 Nov 2026 12:00:04 +0000');
  });

  test('a document of nothing but pauses never answers', async () => {
    const callSid = await play('<Pause length="2"/>');
    await world.caller.ends();
    expect((await world.box.call(callSid)).status).toBe('no-answer');
  });
});

describe('Redirect, Hangup and Reject', () => {
  test('a GET redirect carries the parameters in its query (B9)', async () => {
    await play('<Redirect method="GET">/after?x=1</Redirect>', { '/after': twiml('<Hangup/>') });
    await world.caller.ends();
    expect(world.app.only('/after').url).toMatch(/^\/after\?x=1&CallSid=/);
  });

  test('an empty redirect asks for the current document again (B10)', async () => {
    let count = 0;
    world = await startTestBox({ '/voice': () => twiml(++count < 3 ? '<Redirect/>' : '<Hangup/>') });
    await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect(world.app.to('/voice')).toHaveLength(3);
  });

  test('a document that only sends the call round in circles is stopped', async () => {
    const callSid = await play('<Redirect/>');
    await world.caller.ends();
    expect((await world.box.call(callSid)).status).toBe('completed');
    expect(world.app.to('/voice')).toHaveLength(1_000);
  });

  test('nothing runs after a hang-up (B12)', async () => {
    const callSid = await play('<Hangup/><Say>x</Say>');
    await world.caller.ends();
    expect(await heardPrompts()).toEqual([]);
    expect((await world.box.call(callSid)).status).toBe('completed');
  });

  test.each([
    ['<Reject/>', 'no-answer', 'not in service'],
    ['<Reject reason="busy"/>', 'busy', 'busy'],
  ])('%s refuses a call that was not answered (B13)', async (verb, status, tone) => {
    const callSid = await play(verb);
    await world.caller.hears(tone);
    await world.caller.ends();
    expect(await world.box.call(callSid)).toMatchObject({ status, durationSeconds: 0 });
    await world.box.clock({ advanceSeconds: 1 });
    expect(world.app.only('/status').params).toMatchObject({ CallStatus: status, CallDuration: '0' });
  });

  test('a call that was answered cannot be rejected any more: it ends (B15)', async () => {
    const callSid = await play('<Say>hi</Say><Reject/><Say>never</Say>');
    await world.caller.ends();
    expect(await heardPrompts()).toEqual(['hi']);
    expect((await world.box.call(callSid)).status).toBe('completed');
  });
});
