import twilio from 'twilio';
import { afterEach, describe, expect, test } from 'vitest';
import { encodeWav } from '../../sound/wav';
import { ACCOUNT_SID, AUTH_TOKEN, CALLER, NUMBER, startTestBox, type TestBox } from '../../testing/start-test-box';
import { twiml } from '../../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());
/** 65 milliseconds a letter. */
const SAID = 'Please call me back about the hedge, it is urgent.';
const TRANSCRIBED = 'transcribe="true" transcribeCallback="/words" maxLength="120"';

async function record(attributes: string): Promise<string> {
  world = await startTestBox({
    '/voice': twiml(`<Record action="/done" ${attributes}/>`),
    '/done': twiml('<Hangup/>'),
    '/words': { status: 204 },
  });
  const callSid = await world.caller.dials(NUMBER);
  await world.caller.talks();
  await world.box.clock({ advanceSeconds: 0.4 });
  return callSid;
}

async function leave(words: string): Promise<void> {
  await world.caller.says(words);
  await world.box.clock({ advanceSeconds: 5 });
  await world.caller.presses('#');
  await world.caller.ends();
}

const minuteLater = () => world.box.clock({ advanceSeconds: 60 });

describe('a message that is to be written down', () => {
  test('is told as it was said, a minute later, signed as every callback', async () => {
    const callSid = await record(TRANSCRIBED);
    await leave(SAID);
    expect(world.app.to('/words')).toEqual([]);
    await minuteLater();
    const { params, headers } = world.app.only('/words');
    expect(params).toMatchObject({
      AccountSid: ACCOUNT_SID,
      CallSid: callSid,
      CallStatus: 'completed',
      From: CALLER,
      TranscriptionStatus: 'completed',
      TranscriptionText: SAID,
      TranscriptionType: 'fast',
    });
    expect(params['TranscriptionSid']).toMatch(/^TR[0-9a-f]{32}$/);
    expect(params['RecordingSid']).toBe(world.app.only('/done').params['RecordingSid']);
    const signature = String(headers['x-twilio-signature']);
    expect(twilio.validateRequest(AUTH_TOKEN, signature, `${world.app.url}/words`, params)).toBe(true);
  });

  test('has only the words that were said before it ended', async () => {
    await record(TRANSCRIBED);
    await world.caller.says('one two three four five six seven eight nine ten');
    await world.box.clock({ advanceSeconds: 2 });
    await world.caller.hangsUp();
    await minuteLater();
    expect(world.app.only('/words').params['TranscriptionText']).toMatch(/^one two three/);
    expect(world.app.only('/words').params['TranscriptionText']).not.toContain('ten');
  });

  test.each([
    ['is too short', 'Hi.'],
    ['came from a microphone, without words', ''],
  ])('that %s fails', async (_why, said) => {
    await record(TRANSCRIBED);
    if (said === '') await speakIntoMicrophone(3);
    else await world.caller.says(said);
    await world.box.clock({ advanceSeconds: 10 });
    await minuteLater();
    expect(world.app.only('/words').params).toMatchObject({ TranscriptionStatus: 'failed', TranscriptionText: '' });
  });

  test('ends after two minutes where the document names no length', async () => {
    await record('transcribe="true"');
    await world.caller.says('a'.repeat(1_900));
    await world.box.clock({ advanceSeconds: 200 });
    expect(world.app.only('/done').params['RecordingDuration']).toBe('120');
  });

  test('and may be longer than two minutes is not written down, with a warning', async () => {
    const callSid = await record('transcribe="true" transcribeCallback="/words" maxLength="300"');
    await leave(SAID);
    await minuteLater();
    expect(world.app.to('/words')).toEqual([]);
    expect((await world.box.call(callSid)).warnings.map(({ code }) => code)).toContain(13615);
  });
});

test('the REST API shows what was written down, to the carrier’s own package too, until it is deleted', async () => {
  await record(TRANSCRIBED);
  await leave(SAID);
  const recordingSid = world.app.only('/done').params['RecordingSid'] ?? '';
  const list = async () => (await world.rest('GET', `/Recordings/${recordingSid}/Transcriptions.json`)).body;
  expect(await list()).toMatchObject({ transcriptions: [{ status: 'in-progress' }] });
  await minuteLater();
  const sid = world.app.only('/words').params['TranscriptionSid'] ?? '';
  expect(await list()).toMatchObject({ transcriptions: [{ sid, status: 'completed', transcription_text: SAID }] });
  expect((await world.rest('GET', `/Transcriptions/${sid}.json`)).body).toMatchObject({ recording_sid: recordingSid });
  expect((await world.rest('GET', '/Transcriptions.json')).body).toMatchObject({ transcriptions: [{ sid }] });
  expect((await world.rest('GET', `/Recordings/RE1/Transcriptions/${sid}.json`)).status).toBe(404);
  expect((await world.rest('DELETE', `/Transcriptions/${sid}.json`)).status).toBe(204);
  expect((await world.rest('GET', `/Transcriptions/${sid}.json`)).status).toBe(404);
});

async function speakIntoMicrophone(seconds: number): Promise<void> {
  await fetch(`${world.carrier.url}/box/handsets/${encodeURIComponent(CALLER)}/speak`, {
    method: 'POST',
    headers: { 'content-type': 'audio/wav' },
    body: new Uint8Array(encodeWav([new Int16Array(8_000 * seconds).fill(4_000)], 8_000)),
  });
}
