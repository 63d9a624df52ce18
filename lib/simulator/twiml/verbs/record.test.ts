import { afterEach, describe, expect, test } from 'vitest';
import { decodeWav } from '../../sound/wav';
import { ACCOUNT_SID, AUTH_TOKEN, NUMBER, startTestBox, type TestBox } from '../../testing/start-test-box';
import { twiml } from '../../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());
const HANGUP = twiml('<Hangup/>');
/** 65 milliseconds a letter: 77 of them are five seconds. */
const FIVE_SECONDS = 'a'.repeat(77);

async function record(attributes: string, pages: Parameters<typeof startTestBox>[0] = {}): Promise<string> {
  world = await startTestBox({
    '/voice': twiml(`<Record ${attributes}/><Say>unreachable</Say>`),
    '/done': HANGUP,
    ...pages,
  });
  const callSid = await world.caller.dials(NUMBER);
  await world.caller.talks();
  return callSid;
}
const done = () => world.app.only('/done').params;
const afterBeep = () => world.box.clock({ advanceSeconds: 0.4 });

describe('a message', () => {
  test('ends when the caller has been silent, and is as long as they spoke (E1, E8)', async () => {
    let count = 0;
    await record('', { '/voice': () => (++count === 1 ? twiml('<Record/><Say>unreachable</Say>') : HANGUP) });
    await world.caller.hears('beep');
    await afterBeep();
    await world.caller.says(FIVE_SECONDS);
    await world.caller.ends();
    const params = world.app.to('/voice')[1]?.params ?? {};
    expect(params).toMatchObject({ RecordingDuration: '5', Digits: '', Timestamp: 'Mon, 23 Nov 2026 12:00:10 +0000' });
    expect(params['RecordingSid']).toMatch(/^RE[0-9a-f]{32}$/);
    expect(params['RecordingUrl']).toContain(params['RecordingSid']);
    expect((await world.caller.snapshot()).hears.some((sound) => sound.text === 'unreachable')).toBe(false);
  });

  test('ends at a key that finishes it, and at no other (E2, E4)', async () => {
    await record('action="/done" finishOnKey="#"');
    await afterBeep();
    await world.caller.says(FIVE_SECONDS);
    await world.caller.presses('7');
    expect(world.app.to('/done')).toEqual([]);
    await world.box.clock({ advanceSeconds: 3 });
    await world.caller.presses('#');
    await world.caller.ends();
    expect(done()).toMatchObject({ Digits: '#', RecordingDuration: '3' });
  });

  test('is never longer than allowed (E5)', async () => {
    await record('action="/done" maxLength="30"');
    await afterBeep();
    await world.caller.says('a'.repeat(700));
    await world.caller.ends();
    expect(done()).toMatchObject({ RecordingDuration: '30', Digits: '' });
  });

  test('begins with a beep unless that is switched off (E7)', async () => {
    await record('action="/done" playBeep="false"');
    await world.caller.says(FIVE_SECONDS);
    await world.caller.ends();
    expect((await world.caller.snapshot()).hears.some((sound) => sound.text === 'beep')).toBe(false);
  });

  test('is kept when the caller hangs up, and the action is asked although nobody hears its document (E10)', async () => {
    const callSid = await record('action="/done"', { '/done': twiml('<Say>nobody hears this</Say>') });
    await afterBeep();
    await world.caller.says(FIVE_SECONDS);
    await world.box.clock({ advanceSeconds: 2 });
    await world.caller.hangsUp();
    await world.caller.ends();
    await world.box.clock({ advanceSeconds: 1 });
    expect(done()).toMatchObject({ Digits: 'hangup', CallStatus: 'completed', RecordingDuration: '2' });
    expect((await world.box.call(callSid)).verbs.map((verb) => verb.verb)).toEqual(['Record']);
    expect((await world.rest('GET', `/Recordings/${done()['RecordingSid']}.json`)).body).toMatchObject({
      status: 'completed',
      duration: '2',
    });
  });

  test('is told to its callback by GET, once, when it is available (E11)', async () => {
    await record('action="/done" recordingStatusCallback="/recorded" recordingStatusCallbackMethod="GET"', {
      '/recorded': { status: 204 },
    });
    await afterBeep();
    await world.caller.says(FIVE_SECONDS);
    await world.caller.ends();
    await world.box.clock({ advanceSeconds: 1 });
    const request = world.app.only('/recorded');
    expect(request.method).toBe('GET');
    expect(request.params).toMatchObject({
      RecordingSource: 'RecordVerb',
      RecordingStatus: 'completed',
      RecordingChannels: '1',
    });
  });

  test('a document that always records does not run for ever after a hang-up (E13)', async () => {
    await record('');
    await afterBeep();
    await world.caller.hangsUp();
    await world.caller.ends();
    await world.box.clock({ advanceSeconds: 600 });
    expect(world.app.to('/voice')).toHaveLength(2);
  });
});

describe('silence', () => {
  test('falls through to the next verb, or asks the action, as the network is set', async () => {
    await record('action="/done"');
    await world.caller.hears('unreachable');
    expect(world.app.to('/done')).toEqual([]);
    await world.caller.ends();
    await world.box.network({ recordSilence: 'action' });
    await world.caller.dials(NUMBER);
    await world.caller.talks();
    await world.caller.ends();
    expect(done()).toMatchObject({ RecordingDuration: '0', Digits: '' });
    expect(done()).not.toHaveProperty('RecordingUrl');
  });
});

describe('the sound', () => {
  test('is a WAV file of the stated length, for the account only', async () => {
    await record('action="/done"');
    await afterBeep();
    await world.caller.says(FIVE_SECONDS);
    await world.caller.ends();
    const url = `${done()['RecordingUrl']}.wav`;
    expect((await fetch(url)).status).toBe(401);
    const response = await fetch(url, {
      headers: { Authorization: `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}` },
    });
    expect(response.headers.get('content-type')).toBe('audio/x-wav');
    const wav = decodeWav(new Uint8Array(await response.arrayBuffer()));
    expect(wav.rate).toBe(8_000);
    expect(wav.samples.map((channel) => channel.length)).toEqual([40_000]);
  });
});
