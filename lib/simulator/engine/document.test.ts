import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { ACCOUNT_SID, CALLER, NUMBER, only, startTestBox, type TestBox } from '../testing/start-test-box';
import { twiml } from '../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());
const HANGUP = twiml('<Hangup/>');

async function oneCall(pages: Parameters<typeof startTestBox>[0]): Promise<string> {
  world = await startTestBox(pages);
  const callSid = await world.caller.dials(NUMBER);
  await world.caller.ends();
  return callSid;
}

describe('the first webhook of a call', () => {
  test('is one form POST that names the call, both numbers and their places (A1)', async () => {
    const callSid = await oneCall({ '/voice': HANGUP });
    const request = world.app.only('/voice');
    expect(request.method).toBe('POST');
    expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded; charset=UTF-8');
    expect(request.headers['user-agent']).toBe('TwilioProxy/1.1');
    expect(callSid).toMatch(/^CA[0-9a-f]{32}$/);
    expect(request.params).toMatchObject({
      CallSid: callSid,
      AccountSid: ACCOUNT_SID,
      ApiVersion: '2010-04-01',
      CallStatus: 'ringing',
      Direction: 'inbound',
      From: CALLER,
      Caller: CALLER,
      To: NUMBER,
      Called: NUMBER,
      FromCity: 'SAN FRANCISCO',
      ToState: 'WA',
      StirVerstat: 'TN-Validation-Passed-A',
      Timestamp: 'Mon, 23 Nov 2026 12:00:00 +0000',
    });
    expect(request.params['CallToken']).toContain(callSid);
  });

  test('keeps the query of a GET URL in place and adds its parameters behind (A2, A5)', async () => {
    await oneCall({ '/voice': HANGUP, '/get': HANGUP });
    const sid = await world.buy('+12065550101', { VoiceUrl: `${world.app.url}/get?b=2&a=1`, VoiceMethod: 'GET' });
    expect(sid).toMatch(/^PN/);
    await world.caller.dials('+12065550101');
    await world.caller.ends();
    const request = world.app.only('/get');
    expect(request.method).toBe('GET');
    expect(request.body).toBe('');
    expect(request.url).toMatch(/^\/get\?b=2&a=1&CallSid=CA/);
  });

  test('shows a withheld caller as a word and a forwarded call by the number it was forwarded from', async () => {
    world = await startTestBox({ '/voice': HANGUP });
    await world.caller.dials(NUMBER, { withheld: true, forwardedFrom: '+14155559999' });
    await world.caller.ends();
    expect(only(world.app.only('/voice'), 'From', 'FromCity', 'ForwardedFrom', 'CalledVia', 'StirVerstat')).toEqual({
      From: 'anonymous',
      FromCity: '',
      ForwardedFrom: '+14155559999',
      CalledVia: '+14155559999',
      StirVerstat: 'No-TN-Validation',
    });
  });
});

describe('an answer that cannot be executed', () => {
  test.each([
    ['another root element than Response (A7)', '<Play>x</Play>', 12102],
    ['no XML (A8)', '"Foobar"', 12100],
    ['a refusal of the application (A11)', { status: 500 }, 11200],
    ['another content type', { headers: { 'Content-Type': 'application/json' }, body: '{}' }, 12300],
    ['more than 64 kB', twiml(`<Say>${'a'.repeat(70_000)}</Say>`), 11750],
    ['a verb inside a Gather that does not belong there (C18)', twiml('<Gather><Record/></Gather>'), 13320],
  ])('%s ends the call with a spoken error, and its end is reported', async (_name, answer, code) => {
    const callSid = await oneCall({ '/voice': answer });
    const call = await world.box.call(callSid);
    expect(call.warnings.map((warning) => warning.code)).toContain(code);
    expect((await world.caller.snapshot()).hears.map((sound) => sound.text).join(' ')).toContain('application error');
    expect(world.app.only('/status').params['CallStatus']).toBe('completed');
  });

  test('is followed by one request to the fallback URL, which goes on with the call (A10)', async () => {
    world = await startTestBox({ '/broken': { status: 500 }, '/fallback': twiml('<Say>One moment please</Say>') });
    const { app, caller } = world;
    await world.buy('+12065550102', { VoiceUrl: `${app.url}/broken`, VoiceFallbackUrl: `${app.url}/fallback` });
    await caller.dials('+12065550102');
    await caller.hears('One moment please');
    await caller.ends();
    expect(app.only('/fallback').params).toMatchObject({
      ErrorCode: '11200',
      ErrorUrl: `${app.url}/broken`,
      CallStatus: 'ringing',
    });
  });

  test('a fallback that fails too is asked once, and the call ends (A10)', async () => {
    world = await startTestBox({ '/broken': { status: 500 }, '/fallback': { status: 500 } });
    const { app, caller } = world;
    await world.buy('+12065550110', { VoiceUrl: `${app.url}/broken`, VoiceFallbackUrl: `${app.url}/fallback` });
    await caller.dials('+12065550110');
    await caller.hears('application error');
    await caller.ends();
    expect(app.paths()).toEqual(['/broken', '/fallback']);
  });

  test('a connection that cannot be made is tried once more and is an 11205 to the fallback (A10)', async () => {
    world = await startTestBox({ '/fallback': twiml('<Hangup/>') });
    const { app, caller } = world;
    await world.buy('+12065550103', { VoiceUrl: 'http://127.0.0.1:1/voice', VoiceFallbackUrl: `${app.url}/fallback` });
    await caller.dials('+12065550103');
    await caller.ends();
    expect(app.only('/fallback').params['ErrorCode']).toBe('11205');
  });

  test('an answer that never comes ends with the time that the URL allows (A10)', async () => {
    world = await startTestBox({ '/slow': { hang: true }, '/fallback': twiml('<Hangup/>') });
    const { app, caller } = world;
    await world.buy('+12065550104', { VoiceUrl: `${app.url}/slow#rt=100`, VoiceFallbackUrl: `${app.url}/fallback` });
    await caller.dials('+12065550104');
    await caller.ends();
    expect(app.only('/fallback').params['ErrorCode']).toBe('11200');
    expect(app.only('/slow').url).toBe('/slow');
  });
});

describe('a webhook that fails', () => {
  test('an answer that comes drop by drop ends with the time that the URL allows for all of it', async () => {
    const slow = http.createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/xml' });
      const drops = setInterval(() => response.write(' '), 40);
      response.on('close', () => clearInterval(drops));
    });
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    const { port } = slow.address() as AddressInfo;
    world = await startTestBox({ '/fallback': HANGUP }, {});
    const number = '+12065550101';
    await world.buy(number, {
      VoiceUrl: `http://127.0.0.1:${port}/#tt=300`,
      VoiceFallbackUrl: `${world.app.url}/fallback`,
    });
    await world.caller.dials(number);
    await world.caller.ends();
    expect(world.app.only('/fallback').params['ErrorCode']).toBe('11203');
    slow.closeAllConnections();
    slow.close();
  });

  test('is repeated as its URL asks, with the same token, and the fragment stays at home (A13)', async () => {
    let count = 0;
    world = await startTestBox({ '/shaky': () => (++count < 3 ? { status: 503 } : twiml('<Say>Made it</Say>')) });
    await world.buy('+12065550105', { VoiceUrl: `${world.app.url}/shaky#rc=2&rp=5xx` });
    await world.caller.dials('+12065550105');
    await world.caller.hears('Made it');
    const requests = world.app.to('/shaky');
    expect(requests.map((request) => request.url)).toEqual(['/shaky', '/shaky', '/shaky']);
    expect(new Set(requests.map((request) => request.headers['i-twilio-idempotency-token'])).size).toBe(1);
  });

  test('is not repeated for what its policy does not name (A14)', async () => {
    world = await startTestBox({ '/shaky': { status: 503 } });
    await world.buy('+12065550106', { VoiceUrl: `${world.app.url}/shaky#rc=1&rp=4xx` });
    await world.caller.dials('+12065550106');
    await world.caller.ends();
    expect(world.app.to('/shaky')).toHaveLength(1);
  });
});

describe('what an answer may be', () => {
  test('a redirect is followed (A16)', async () => {
    await oneCall({
      '/voice': { status: 302, headers: { Location: '/other' } },
      '/other': twiml('<Say>From elsewhere</Say>'),
    });
    expect((await world.caller.snapshot()).hears.some((sound) => sound.text === 'From elsewhere')).toBe(true);
  });

  test('an empty document answers the call and ends it (A17)', async () => {
    const callSid = await oneCall({ '/voice': twiml('') });
    expect(await world.box.call(callSid)).toMatchObject({ status: 'completed', durationSeconds: 0 });
  });

  test('the end of an answered call is reported once, with its length and its instant (F1)', async () => {
    const callSid = await oneCall({ '/voice': twiml('<Pause length="1"/><Say>Hello</Say><Pause length="8"/>') });
    const { CallDuration: seconds, ...report } = world.app.only('/status').params;
    expect(report).toMatchObject({
      CallSid: callSid,
      CallStatus: 'completed',
      Duration: '1',
      SequenceNumber: '0',
      CallbackSource: 'call-progress-events',
      SipResponseCode: '200',
    });
    expect(Number(seconds)).toBeGreaterThanOrEqual(8);
    expect(Date.parse(report['Timestamp'] ?? '')).toBeGreaterThan(Date.parse('2026-11-23T12:00:08Z'));
  });

  test('plain text is spoken', async () => {
    await oneCall({ '/voice': { headers: { 'Content-Type': 'text/plain' }, body: 'Just words' } });
    expect((await world.caller.snapshot()).hears.some((sound) => sound.text === 'Just words')).toBe(true);
  });

  test('unknown verbs and attributes are warned about and the good verbs still run (A19)', async () => {
    const callSid = await oneCall({
      '/voice': twiml('<Dance/><Say colour="red">Still here</Say><Enqueue>q</Enqueue>'),
    });
    const call = await world.box.call(callSid);
    expect(call.warnings.filter((warning) => warning.code === 12200)).toHaveLength(3);
    expect(call.verbs).toEqual([expect.objectContaining({ verb: 'Say', detail: 'Still here' })]);
  });

  test('cookies come back on later requests of the same call, and of no other', async () => {
    world = await startTestBox({
      '/voice': { headers: { 'Set-Cookie': 'visit=7; Path=/' }, body: twiml('<Redirect>/next</Redirect>') },
      '/next': HANGUP,
    });
    for (let call = 0; call < 2; call++) {
      await world.caller.dials(NUMBER);
      await world.caller.ends();
    }
    expect(world.app.to('/next').map((request) => request.headers.cookie)).toEqual(['visit=7', 'visit=7']);
    expect(world.app.to('/voice').map((request) => request.headers.cookie)).toEqual([undefined, undefined]);
  });
});
