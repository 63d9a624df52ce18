import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NUMBER, SALES, startTestBox, type TestBox } from '../testing/start-test-box';
import { twiml } from '../testing/twiml-app';

let world: TestBox;
beforeEach(async () => {
  world = await startTestBox({ '/voice': twiml('<Say>Go on talking</Say><Pause length="60"/>') });
});
afterEach(() => world.close());

type Row = Record<string, unknown>;

async function sidOf(path: string, form: Record<string, string>): Promise<string> {
  const made = await world.rest('POST', path, form);
  expect(made).toMatchObject({ status: 201 });
  return String(made.body['sid']);
}

describe('a number', () => {
  test('shows an address that was never given as null, and one that was taken away again', async () => {
    const sid = await world.buy('+12065550177', { VoiceUrl: 'https://app.test/voice' });
    const path = `/IncomingPhoneNumbers/${sid}.json`;
    const none = { voice_fallback_url: null, sms_url: null, sms_fallback_url: null, sms_application_sid: null };
    expect((await world.rest('GET', path)).body).toMatchObject({ voice_url: 'https://app.test/voice', ...none });
    await world.rest('POST', path, { VoiceUrl: '' });
    expect((await world.rest('GET', path)).body['voice_url']).toBeNull();
  });

  test('is listed and bought by its type', async () => {
    await sidOf('/IncomingPhoneNumbers/TollFree.json', { PhoneNumber: '+18005550188' });
    const listed = await world.rest('GET', '/IncomingPhoneNumbers/TollFree.json');
    expect(listed.body['incoming_phone_numbers']).toMatchObject([{ phone_number: '+18005550188', type: 'toll-free' }]);
    const local = await world.rest('GET', '/IncomingPhoneNumbers/Local.json');
    expect(local.body['incoming_phone_numbers']).toMatchObject([{ phone_number: NUMBER, type: 'local' }]);
    expect((await world.rest('GET', '/IncomingPhoneNumbers/Mobile.json')).body['incoming_phone_numbers']).toEqual([]);
  });

  test('is sold in countries that the carrier names', async () => {
    const { body } = await world.rest('GET', '/AvailablePhoneNumbers.json');
    expect((body['countries'] as Row[]).map((row) => row['country_code'])).toContain('DE');
    expect((await world.rest('GET', '/AvailablePhoneNumbers/DE.json')).body).toMatchObject({ country: 'Germany' });
    expect((await world.rest('GET', '/AvailablePhoneNumbers/ZZ.json')).body).toMatchObject({ code: 20404 });
  });
});

describe('a recording', () => {
  test('is shown while it runs, has its media when it is over, and cannot be changed then', async () => {
    const call = await world.caller.dials(NUMBER);
    await world.caller.hears('Go on');
    const recording = await sidOf(`/Calls/${call}/Recordings.json`, {});
    const path = `/Recordings/${recording}.json`;
    const running = await world.rest('GET', path);
    expect(running.body).toMatchObject({ status: 'in-progress', duration: null });
    expect((await world.rest('GET', '/Recordings.json')).body['recordings']).toMatchObject([{ sid: recording }]);
    expect((await world.rest('GET', `/Recordings/${recording}.wav`)).status).toBe(404);
    expect((await world.rest('DELETE', path)).body).toMatchObject({ status: 409, code: 20009 });
    await world.box.clock({ advanceSeconds: 3 });
    const stop = () => world.rest('POST', `/Calls/${call}${path}`, { Status: 'stopped' });
    expect((await stop()).body).toMatchObject({ status: 'completed', duration: '3' });
    expect((await stop()).body).toMatchObject({ status: 400, code: 21220 });
    expect((await world.rest('DELETE', path)).status).toBe(204);
  });

  test('is found under its own call only', async () => {
    const call = await world.caller.dials(NUMBER);
    await world.caller.hears('Go on');
    const recording = await sidOf(`/Calls/${call}/Recordings.json`, {});
    expect((await world.rest('GET', `/Calls/${call}/Recordings/${recording}.json`)).status).toBe(200);
    const other = await world.rest('GET', `/Calls/CA00000000000000000000000000000000/Recordings/${recording}.json`);
    expect(other.status).toBe(404);
  });
});

describe('a call', () => {
  const source = { Twiml: '<Response><Hangup/></Response>' };

  test.each([
    [{ To: '+15005550001', From: NUMBER, ...source }, 21217],
    [{ To: '+15005550002', From: NUMBER, ...source }, 21214],
    [{ To: '+15005550003', From: NUMBER, ...source }, 21215],
    [{ To: '+15005550004', From: NUMBER, ...source }, 21216],
    [{ To: SALES, From: 'nonsense', ...source }, 21212],
    [{ To: SALES, From: NUMBER, CallerId: '+14155557777', ...source }, 21210],
    [{ To: SALES, From: NUMBER }, 21205],
    [{ To: SALES, From: NUMBER, ApplicationSid: 'AP00000000000000000000000000000000' }, 21218],
    [{ To: SALES, From: NUMBER, Twiml: 'x'.repeat(4_001) }, 32018],
    [{ To: SALES, From: NUMBER, SendDigits: '1'.repeat(33), ...source }, 13222],
    [
      { To: SALES, From: NUMBER, StatusCallback: 'https://app.test', StatusCallbackEvent: 'finished', ...source },
      21626,
    ],
  ])('is refused with what is wrong in %j', async (form, code) => {
    const refused = await world.rest('POST', '/Calls.json', form as Record<string, string>);
    expect(refused).toMatchObject({ status: 400, body: { code, status: 400 } });
    expect((await world.rest('GET', '/Calls.json')).body['calls']).toEqual([]);
  });

  test('cannot be deleted before it is over', async () => {
    const call = await world.caller.dials(NUMBER);
    await world.caller.hears('Go on');
    expect((await world.rest('DELETE', `/Calls/${call}.json`)).body).toMatchObject({ status: 409, code: 20009 });
    await world.caller.hangsUp();
    expect((await world.rest('DELETE', `/Calls/${call}.json`)).status).toBe(204);
  });
});

describe('a text', () => {
  test.each([
    [{ To: '+15005550001', From: NUMBER }, 21211],
    [{ To: '+15005550002', From: NUMBER }, 21612],
    [{ To: '+15005550003', From: NUMBER }, 21408],
    [{ To: '+15005550004', From: NUMBER }, 21610],
    [{ To: '+15005550009', From: NUMBER }, 21614],
    [{ To: SALES, From: '+15005550001' }, 21212],
    [{ To: SALES, From: '+15005550007' }, 21606],
    [{ To: SALES, From: '+15005550008' }, 21611],
    [{ To: SALES, From: NUMBER, StatusCallback: 'nowhere' }, 21609],
  ])('is refused with what is wrong in %j', async (form, code) => {
    const refused = await world.rest('POST', '/Messages.json', { Body: 'Hello', ...form } as Record<string, string>);
    expect(refused).toMatchObject({ status: 400, body: { code, status: 400 } });
  });

  test('loses its words when it is redacted, and is gone when it is deleted; neither while it is sent', async () => {
    await world.box.handset(SALES, 'Sales');
    const path = `/Messages/${await sidOf('/Messages.json', { To: SALES, From: NUMBER, Body: 'A secret' })}.json`;
    expect((await world.rest('DELETE', path)).body).toMatchObject({ status: 409, code: 20009 });
    expect((await world.rest('POST', path, { Body: '' })).status).toBe(409);
    await world.box.clock({ advanceSeconds: 1 });
    expect((await world.rest('POST', path, { Body: '' })).body).toMatchObject({ body: '', status: 'delivered' });
    expect((await world.rest('GET', path.replace('.json', '/Media.json'))).body['media_list']).toEqual([]);
    expect((await world.rest('DELETE', path)).status).toBe(204);
    expect((await world.rest('GET', path)).status).toBe(404);
  });
});

test('the account is in the list of accounts, and owes nothing', async () => {
  expect((await world.rest('GET', '/Balance.json')).body).toMatchObject({ balance: '0', currency: 'USD' });
  expect((await world.rest('GET', '.json')).body).toMatchObject({ status: 'active' });
});
