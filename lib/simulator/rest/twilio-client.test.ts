import twilio from 'twilio';
import RequestClient, { type RequestOptions } from 'twilio/lib/base/RequestClient';
import { afterEach, describe, expect, test } from 'vitest';
import { ACCOUNT_SID, AUTH_TOKEN, CALLER, NUMBER, SALES, startTestBox, type TestBox } from '../testing/start-test-box';
import { twiml } from '../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());

/** The official client with another address, and nothing else changed. */
class BoxRequestClient extends RequestClient {
  readonly #base: URL;

  constructor(base: string) {
    super();
    this.#base = new URL(base);
  }

  override request<TData>(options: RequestOptions<TData>) {
    const uri = new URL(options.uri);
    uri.protocol = this.#base.protocol;
    uri.host = this.#base.host;
    return super.request<TData>({ ...options, uri: uri.href });
  }
}

async function client(pages: Parameters<typeof startTestBox>[0] = {}, authToken = AUTH_TOKEN) {
  world = await startTestBox(pages);
  return twilio(ACCOUNT_SID, authToken, { httpClient: new BoxRequestClient(world.carrier.url) });
}

describe('the official client', () => {
  test('is refused with a wrong token', async () => {
    const api = await client({}, 'wrong');
    await expect(api.calls.list()).rejects.toMatchObject({ status: 401, code: 20003 });
  });

  test('finds numbers that are free, buys one, changes it and gives it back (F15)', async () => {
    const api = await client();
    const [offer] = await api.availablePhoneNumbers('US').local.list({ areaCode: 415, limit: 3 });
    expect(offer).toMatchObject({ region: 'CA', locality: 'SAN FRANCISCO', isoCountry: 'US' });
    const bought = await api.incomingPhoneNumbers.create({
      phoneNumber: offer?.phoneNumber ?? '',
      voiceUrl: 'https://app.test/voice',
    });
    expect(bought.sid).toMatch(/^PN[0-9a-f]{32}$/);
    expect(bought.dateCreated.toISOString()).toBe('2026-11-23T12:00:00.000Z');
    const updated = await api
      .incomingPhoneNumbers(bought.sid)
      .update({ voiceUrl: 'https://app.test/other', friendlyName: 'Main' });
    expect(updated).toMatchObject({ voiceUrl: 'https://app.test/other', friendlyName: 'Main', voiceMethod: 'POST' });
    expect(
      (await api.availablePhoneNumbers('US').local.list({ areaCode: 415, limit: 3 })).map((each) => each.phoneNumber),
    ).not.toContain(bought.phoneNumber);
    await expect(api.incomingPhoneNumbers.create({ phoneNumber: bought.phoneNumber })).rejects.toMatchObject({
      code: 21422,
    });
    await expect(api.incomingPhoneNumbers(bought.sid).update({ voiceUrl: 'no address' })).rejects.toMatchObject({
      code: 21205,
    });
    expect(await api.incomingPhoneNumbers(bought.sid).remove()).toBe(true);
    expect((await api.incomingPhoneNumbers.list()).map((each) => each.phoneNumber)).toEqual([NUMBER]);
  });

  test('finds toll-free and mobile numbers, by digits, and is told where there are none (F15)', async () => {
    const api = await client();
    const [tollFree] = await api.availablePhoneNumbers('US').tollFree.list({ limit: 1 });
    expect(tollFree?.phoneNumber).toMatch(/^\+18/);
    const [mobile] = await api.availablePhoneNumbers('GB').mobile.list({ limit: 1 });
    expect(mobile?.phoneNumber).toMatch(/^\+447\d{9}$/);
    const found = await api.availablePhoneNumbers('US').local.list({ contains: '206*****', limit: 2 });
    expect(found.every((offer) => offer.phoneNumber.includes('206'))).toBe(true);
    expect(await api.availablePhoneNumbers('US').local.list({ areaCode: 999 })).toEqual([]);
    await expect(api.availablePhoneNumbers('ZZ').local.list()).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  test('places a call whose document is fetched only after the answer, and hears of all of it (F4, F18)', async () => {
    const api = await client({ '/out': twiml('<Say>Your appointment is tomorrow</Say>'), '/events': { status: 204 } });
    const sales = await world.box.handset(SALES, 'Sales');
    const call = await api.calls.create({
      to: SALES,
      from: NUMBER,
      url: `${world.app.url}/out`,
      statusCallback: `${world.app.url}/events`,
      statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
    });
    expect(call).toMatchObject({ status: 'queued', direction: 'outbound-api', to: SALES });
    await sales.rings();
    expect(world.app.to('/out')).toEqual([]);
    await world.box.clock({ advanceSeconds: 8 });
    await sales.answers();
    await sales.hears('appointment');
    await sales.ends();
    await world.box.clock({ advanceSeconds: 1 });
    expect(world.app.to('/events').map((request) => request.params['CallStatus'])).toEqual([
      'initiated',
      'ringing',
      'in-progress',
      'completed',
    ]);
    expect(world.app.only('/out').params).toMatchObject({
      Direction: 'outbound-api',
      CallStatus: 'in-progress',
      CallSid: call.sid,
    });
    expect(await api.calls(call.sid).fetch()).toMatchObject({ status: 'completed', duration: '2' });
  });

  test('gives up a call that nobody answers, and cancels one that rings', async () => {
    const api = await client();
    const sales = await world.box.handset(SALES, 'Sales');
    const twimlText = twiml('<Say>hello</Say>');
    const first = await api.calls.create({ to: SALES, from: NUMBER, twiml: twimlText, timeout: 15 });
    await sales.rings();
    await sales.ends();
    expect(await api.calls(first.sid).fetch()).toMatchObject({ status: 'no-answer', duration: '0' });
    const second = await api.calls.create({ to: SALES, from: NUMBER, twiml: twimlText });
    await sales.rings();
    await api.calls(second.sid).update({ status: 'canceled' });
    await sales.ends();
    expect((await api.calls(second.sid).fetch()).status).toBe('canceled');
  });

  test('runs a document given inline without any request (F6)', async () => {
    const api = await client();
    const sales = await world.box.handset(SALES, 'Sales', { onRing: { do: 'answer' } });
    await api.calls.create({ to: SALES, from: NUMBER, twiml: twiml('<Say>Inline words</Say>') });
    await sales.hears('Inline words');
    expect(world.app.requests).toEqual([]);
  });

  test('is told what is wrong with a call before it is made (F13)', async () => {
    const api = await client();
    const source = { twiml: twiml('<Hangup/>') };
    await expect(api.calls.create({ to: '', from: NUMBER, ...source })).rejects.toMatchObject({
      status: 400,
      code: 21201,
    });
    await expect(api.calls.create({ to: 'nobody', from: NUMBER, ...source })).rejects.toMatchObject({ code: 21211 });
    await expect(api.calls.create({ to: SALES, from: '+14155557777', ...source })).rejects.toMatchObject({
      code: 21210,
    });
    await expect(api.calls.create({ to: SALES, from: NUMBER, url: 'nowhere' })).rejects.toMatchObject({ code: 21205 });
  });

  test('lists calls by their ends, state and day, page by page, each once (F12)', async () => {
    const api = await client({ '/voice': twiml('<Hangup/>') });
    const made: string[] = [];
    for (let index = 0; index < 7; index++) {
      made.push(await world.caller.dials(NUMBER));
      await world.caller.ends();
      await world.box.clock({ advanceSeconds: 60 });
    }
    const all = await api.calls.list({ pageSize: 2 });
    expect(all.map((call) => call.sid)).toEqual([...made].reverse());
    expect(await api.calls.list({ from: CALLER, status: 'completed' })).toHaveLength(7);
    expect(await api.calls.list({ to: SALES })).toEqual([]);
    expect(await api.calls.list({ startTimeAfter: new Date('2026-11-24') })).toEqual([]);
    expect(await api.calls.list({ startTime: new Date('2026-11-23') })).toHaveLength(7);
  });

  test('ends a call that is up, and is refused for one that is over (F7, F10)', async () => {
    const api = await client({ '/voice': twiml('<Say loop="0">Please hold the line</Say>') });
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.hears('hold');
    await world.box.clock({ advanceSeconds: 12 });
    await api.calls(callSid).update({ status: 'completed' });
    await world.caller.ends();
    expect(await api.calls(callSid).fetch()).toMatchObject({ status: 'completed', duration: '12' });
    await expect(api.calls(callSid).update({ status: 'completed' })).rejects.toMatchObject({
      status: 400,
      code: 21220,
    });
    await expect(api.calls('CA00000000000000000000000000000000').fetch()).rejects.toMatchObject({
      status: 404,
      code: 20404,
    });
  });

  test.each([
    ['Say', '<Say loop="0">On and on it goes</Say>'],
    ['Gather', '<Gather timeout="60"><Say>On and on it goes</Say></Gather>'],
    ['Dial', `<Say>On and on it goes</Say><Dial>${SALES}</Dial>`],
  ])('sends a call to another document in the middle of %s (F9)', async (_verb, verbs) => {
    const api = await client({ '/voice': twiml(verbs), '/new': twiml('<Say>Something new</Say>') });
    const sales = await world.box.handset(SALES, 'Sales', { onRing: { do: 'answer', afterSeconds: 1 } });
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.hears('On and on');
    await world.box.clock({ advanceSeconds: 5 });
    await api.calls(callSid).update({ url: `${world.app.url}/new` });
    await world.caller.hears('Something new');
    await world.caller.ends();
    expect((await sales.snapshot()).state).toBe('idle');
  });

  test('sends the dialled party elsewhere: its caller goes on without it (F9)', async () => {
    const api = await client({ '/voice': twiml(`<Dial>${SALES}</Dial><Say>Alone again</Say>`) });
    const sales = await world.box.handset(SALES, 'Sales', { onRing: { do: 'answer', afterSeconds: 1 } });
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.hears('connected');
    const [leg] = await api.calls.list({ parentCallSid: callSid });
    await api.calls(leg?.sid ?? '').update({ twiml: twiml('<Say>Parked for now</Say>') });
    await sales.hears('Parked');
    await world.caller.hears('Alone again');
  });

  test('sends a text that arrives, with every state told (F16)', async () => {
    const api = await client({ '/sms': { status: 204 } });
    const sales = await world.box.handset(SALES, 'Sales');
    const sent = await api.messages.create({
      to: SALES,
      from: NUMBER,
      body: 'You missed a call',
      statusCallback: `${world.app.url}/sms`,
    });
    expect(sent).toMatchObject({ status: 'queued', direction: 'outbound-api', numSegments: '1' });
    await sales.receives('missed a call');
    await world.box.clock({ advanceSeconds: 1 });
    expect(world.app.to('/sms').map((request) => request.params['MessageStatus'])).toEqual(['sent', 'delivered']);
    expect((await api.messages(sent.sid).fetch()).status).toBe('delivered');
    expect(await api.messages.list({ to: SALES })).toHaveLength(1);
    await expect(api.messages.create({ to: SALES, from: '+14155557777', body: 'x' })).rejects.toMatchObject({
      code: 21606,
    });
  });

  test('is told of a text that does not arrive (F16)', async () => {
    const api = await client({ '/sms': { status: 204 } });
    await world.box.handset(SALES, 'Sales');
    await world.box.network({ messageFate: 'undelivered' });
    const sent = await api.messages.create({
      to: SALES,
      from: NUMBER,
      body: 'Hello',
      statusCallback: `${world.app.url}/sms`,
    });
    await world.box.clock({ advanceSeconds: 1 });
    expect(await api.messages(sent.sid).fetch()).toMatchObject({ status: 'undelivered', errorCode: 30003 });
    expect(world.app.to('/sms').at(-1)?.params['ErrorCode']).toBe('30003');
  });

  test('records a call that is up, finds the recording and deletes it', async () => {
    const api = await client({ '/voice': twiml('<Say>Go on talking</Say><Pause length="20"/>') });
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.hears('Go on');
    const started = await api.calls(callSid).recordings.create({ recordingChannels: 'dual' });
    await world.caller.says('I am talking');
    await world.box.clock({ advanceSeconds: 6 });
    await api.calls(callSid).recordings('Twilio.CURRENT').update({ status: 'stopped' });
    const [recording] = await api.recordings.list({ callSid });
    expect(recording).toMatchObject({ sid: started.sid, duration: '6', channels: 2, source: 'StartCallRecordingAPI' });
    expect(await api.recordings(started.sid).remove()).toBe(true);
    await expect(api.recordings(started.sid).fetch()).rejects.toMatchObject({ status: 404 });
  });
});
