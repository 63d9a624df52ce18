import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ACCOUNT_SID, AUTH_TOKEN, CALLER, NUMBER, SALES, startTestBox, type TestBox } from '../testing/start-test-box';
import { twiml } from '../testing/twiml-app';

let world: TestBox;
beforeEach(async () => {
  world = await startTestBox({
    '/voice': twiml('<Record timeout="2" playBeep="false"/>'),
    '/sms': twiml('<Message>Thanks</Message>'),
  });
});
afterEach(() => world.close());

const call = { To: CALLER, From: NUMBER, Twiml: '<Response/>' };
const auth = `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}`;
const raw = (path: string, method = 'GET', authorization = auth) =>
  fetch(`${world.carrier.url}/2010-04-01/Accounts/${ACCOUNT_SID}${path}`, { method, headers: { authorization } });
type Row = { sid: string };

describe('parameters', () => {
  test.each([
    ['/Calls.json', { ...call, MachineDetection: 'maybe' }, 20001],
    ['/Calls.json', { ...call, StatusCallbackMethod: 'PUT' }, 21405],
    ['/Calls.json', { ...call, RecordingChannels: 'stereo' }, 20001],
    ['/Calls.json', { ...call, RecordingTrack: 'all' }, 20001],
    ['/Calls.json', { ...call, Trim: 'yes' }, 20001],
    ['/Calls.json', { ...call, Record: 'perhaps' }, 20001],
    ['/IncomingPhoneNumbers.json', { PhoneNumber: '+12065550199', VoiceReceiveMode: 'telex' }, 20001],
    ['/IncomingPhoneNumbers.json', { PhoneNumber: '+12065550199', SmsMethod: 'PUT' }, 21405],
    ['/Messages.json', { To: CALLER, From: NUMBER, Body: 'x', ContentRetention: 'burn' }, 20001],
    [
      '/Calls.json',
      { ...call, StatusCallback: 'http://127.0.0.1/', StatusCallbackEvent: 'initiated ringing answered completed' },
      21626,
    ],
    ['/Calls.json', { To: CALLER, From: 'constructor', Twiml: '<Response/>' }, 21212],
    ['/Messages.json', { To: CALLER, From: 'toString', Body: 'x' }, 21212],
  ])('that the contract does not have are refused: %s %o', async (path, form, code) => {
    const { status, body } = await world.rest('POST', path, form as Record<string, string>);
    expect({ status, code: body['code'] }).toEqual({ status: 400, code });
  });

  test('of a list are checked too', async () => {
    expect((await world.rest('GET', '/Calls.json?Status=asleep')).status).toBe(400);
  });

  test('that are known and not executed are named in a header, and in the warnings of a call', async () => {
    const form = new URLSearchParams({ ...call, AsyncAmd: 'true', MachineDetection: 'Enable' });
    const response = await fetch(`${world.carrier.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Calls.json`, {
      method: 'POST',
      headers: { authorization: auth },
      body: form,
    });
    const { sid } = (await response.json()) as Row;
    expect(response.headers.get('x-box-warning')).toContain('AsyncAmd');
    expect((await world.box.call(sid)).warnings.map(({ message }) => message).join()).toContain('"AsyncAmd"');
    const text = await fetch(`${world.carrier.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json`, {
      method: 'POST',
      headers: { authorization: auth },
      body: new URLSearchParams({ To: CALLER, From: NUMBER, Body: 'x', MediaUrl: 'http://127.0.0.1/a.png' }),
    });
    expect([text.status, text.headers.get('x-box-warning')]).toEqual([201, expect.stringContaining('MediaUrl')]);
  });
});

describe('a list', () => {
  const create = async (count: number, To = CALLER) => {
    const sids: string[] = [];
    for (let index = 0; index < count; index++)
      sids.push(String((await world.rest('POST', '/Calls.json', { ...call, To })).body['sid']));
    return sids;
  };
  const page = async (path: string) => {
    const { status, body } = await world.rest('GET', path);
    const next = body['next_page_uri'];
    return {
      status,
      code: body['code'],
      sids: ((body['calls'] ?? []) as Row[]).map(({ sid }) => sid),
      next: typeof next === 'string' ? next.replace(`/2010-04-01/Accounts/${ACCOUNT_SID}`, '') : null,
    };
  };

  test('of calls made at one instant is newest first', async () => {
    const sids = await create(4);
    expect((await page('/Calls.json')).sids).toEqual(sids.reverse());
  });

  test('refuses a page token that is none with 21481', async () => {
    expect(await page('/Calls.json?PageToken=PAnonsense')).toMatchObject({ status: 400, code: 21481 });
  });

  test('shows each row once although the row of its token was deleted or left the filter', async () => {
    const sids = (await create(6, '+14155559999')).reverse();
    const leavesTheFilter = (sid = '') =>
      Object.assign(world.carrier.exchange.store.calls.get(sid) ?? {}, { status: 'busy' });
    await world.box.clock({ advanceSeconds: 1 });
    const first = await page('/Calls.json?PageSize=2&Status=failed');
    expect(first.sids).toEqual(sids.slice(0, 2));
    leavesTheFilter(sids[1]);
    const second = await page(first.next ?? '');
    expect(second.sids).toEqual(sids.slice(2, 4));
    await world.rest('DELETE', `/Calls/${sids[3]}.json`);
    expect((await page(second.next ?? '')).sids).toEqual(sids.slice(4));
  });
});

describe('a recording', () => {
  test('is WAV or MP3 by its ending, has a HEAD, and no metadata under a media name', async () => {
    await world.caller.dials(NUMBER);
    await world.box.clock({ advanceSeconds: 1 });
    await world.caller.says('Please call me back about the roof, it is urgent');
    await world.caller.ends();
    const { body } = await world.rest('GET', '/Recordings.json');
    const [recording] = body['recordings'] as Row[];
    const path = `/Recordings/${recording?.sid}`;
    const mp3 = await raw(`${path}.mp3`);
    const bytes = new Uint8Array(await mp3.arrayBuffer());
    expect([mp3.headers.get('content-type'), bytes[0], (bytes[1] ?? 0) & 0xe0]).toEqual(['audio/mpeg', 0xff, 0xe0]);
    const wav = await raw(path);
    expect([wav.headers.get('content-type'), (await wav.text()).slice(0, 4)]).toEqual(['audio/x-wav', 'RIFF']);
    const head = await raw(`${path}.mp3`, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(bytes.length),
      '',
    ]);
    expect([(await raw(`${path}.mp3.json`)).status, (await raw(`${path}.json`)).status]).toEqual([404, 200]);
  });
});

test('a request without credentials is told how to authenticate', async () => {
  const response = await raw('/Calls.json', 'GET', 'Basic bm86bm8=');
  expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Twilio API"']);
});

describe('numbers for sale', () => {
  test.each(['GB', 'DE', 'AU', 'FR', 'NL'])('in %s are numbers that exist there', async (country) => {
    const { parsePhoneNumberFromString } = await import('libphonenumber-js/max');
    for (const kind of ['Local', 'Mobile']) {
      const { body } = await world.rest('GET', `/AvailablePhoneNumbers/${country}/${kind}.json?PageSize=20`);
      const offers = body['available_phone_numbers'] as { phone_number: string }[];
      expect(offers).toHaveLength(20);
      expect(offers.filter((offer) => parsePhoneNumberFromString(offer.phone_number)?.isValid() !== true)).toEqual([]);
    }
  });
});

describe('STOP', () => {
  test.each(['STOP', ' stop ', 'Unsubscribe', 'QUIT'])(
    'as %s opts out until START, and the application still receives it',
    async (word) => {
      await world.rest(
        'POST',
        `/IncomingPhoneNumbers/${((await world.rest('GET', '/IncomingPhoneNumbers.json')).body['incoming_phone_numbers'] as Row[])[0]?.sid}.json`,
        { SmsUrl: `${world.app.url}/sms` },
      );
      const fromPhone = async (body: string) => {
        await fetch(`${world.carrier.url}/box/handsets/${encodeURIComponent(CALLER)}/text`, {
          method: 'POST',
          body: JSON.stringify({ to: NUMBER, body }),
        });
        await world.box.clock({ advanceSeconds: 5 });
      };
      const texts = async () => {
        const response = await fetch(`${world.carrier.url}/box/handsets/${encodeURIComponent(CALLER)}/texts`);
        return ((await response.json()) as { body: string }[]).map(({ body }) => body);
      };
      const send = (To: string) => world.rest('POST', '/Messages.json', { To, From: NUMBER, Body: 'Hello' });
      await fromPhone(word);
      expect(await texts()).toEqual([expect.stringContaining('unsubscribed')]);
      expect(world.app.only('/sms').params['Body']).toBe(word);
      expect(await send(CALLER)).toMatchObject({ status: 400, body: { code: 21610 } });
      expect((await send(SALES)).status).toBe(201);
      await fromPhone('START');
      expect((await texts()).some((text) => text.includes('re-subscribed'))).toBe(true);
      expect((await send(CALLER)).status).toBe(201);
    },
  );
});
