import { beforeAll, describe, expect, it } from 'vitest';
import { WEBHOOK_BODY_BYTES_MAX } from '../config/limits';
import { thisJournal } from '../journal/journal';
import { twimlOf } from '../testing/twiml';
import {
  BUSINESS_NUMBER,
  incomingParams,
  journalOf,
  newCallSid,
  type Params,
  putInSnapshot,
  sign,
  signedRequest,
  tenantDocument,
  VOICE_ACCOUNT,
} from '../testing/voice-webhook';
import { respondToVoiceWebhook } from './respond-to-webhook';

const INCOMING = '/api/voice/twilio/incoming';
const OTHER_ACCOUNT = 'AC00000000000000000000000000000002';
const OTHER_NUMBER = '+12125550300';

beforeAll(async () => {
  const other = tenantDocument({ tenantId: 'tnt_other', slug: 'other', numbers: [OTHER_NUMBER] });
  const suspended = tenantDocument({
    tenantId: 'tnt_off',
    slug: 'off',
    numbers: ['+12125550400'],
    status: 'suspended',
  });
  const bare = tenantDocument({ tenantId: 'tnt_bare', slug: 'bare', numbers: ['+12125550500'] });
  bare.numbers = { num_main: { id: 'num_main', number: '+12125550500', flowVersionId: null, scheduleId: null } };
  await putInSnapshot(
    [tenantDocument(), other, suspended, bare],
    [
      { accountSid: VOICE_ACCOUNT, tenantId: null, authToken: 'test-auth-token' },
      { accountSid: OTHER_ACCOUNT, tenantId: 'tnt_other', authToken: 'other-token' },
    ],
  );
});

function incoming(params: Params, options: Parameters<typeof signedRequest>[2] = {}): Promise<Response> {
  return respondToVoiceWebhook(signedRequest(INCOMING, params, options), 'twilio', 'incoming');
}

describe('a first webhook', () => {
  it('is answered with the menu, after it is in the journal with what it made known', async () => {
    const callSid = newCallSid();
    const response = await incoming(incomingParams(callSid));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const twiml = twimlOf(await response.text());
    expect(twiml.find('Gather')?.attributes['action']).toMatch(
      /^http:\/\/127\.0\.0\.1:3001\/api\/voice\/twilio\/continue\?at=fv_1\.menu\.2&s=[\w-]+#/,
    );
    const [record, ...more] = journalOf(callSid);
    expect(more).toEqual([]);
    expect(record).toMatchObject({ tenantId: 'tnt_acme', source: 'voice.incoming', callSid, url: INCOMING });
    expect(record?.events.map((event) => event.kind)).toEqual(
      expect.arrayContaining(['arrived', 'callStatus', 'stepEntered', 'stepLeft']),
    );
    expect(record?.events[0]).toMatchObject({ kind: 'arrived', scheduleState: 'open', numberId: 'num_main' });
  });

  it('twice gets the same bytes and is the same fact', async () => {
    const params = incomingParams(newCallSid());
    const bodies = [await (await incoming(params)).text(), await (await incoming(params)).text()];
    expect(bodies[1]).toBe(bodies[0]);
    expect(new Set(journalOf(String(params['CallSid'])).map((record) => record.dedupeKey)).size).toBe(1);
  });

  it('says that an unknown number is not in service, and stores nothing', async () => {
    const callSid = newCallSid();
    const response = await incoming(incomingParams(callSid, { To: '+12125559999' }));
    expect(twimlOf(await response.text()).text).toContain('not in service');
    expect(journalOf(callSid)).toEqual([]);
  });

  it('tells the callers of a suspended business so', async () => {
    const response = await incoming(incomingParams(newCallSid(), { To: '+12125550400' }));
    expect(twimlOf(await response.text()).text).toContain('cannot take calls at the moment');
  });

  it('takes a message where no flow is published', async () => {
    const response = await incoming(incomingParams(newCallSid(), { To: '+12125550500' }));
    expect(twimlOf(await response.text()).find('Record')).toBeDefined();
  });

  it('may come as a GET, signed over its query', async () => {
    const query = new URLSearchParams(incomingParams(newCallSid()) as Record<string, string>);
    const url = `http://127.0.0.1:3001${INCOMING}?${query}`;
    const request = new Request(url, { headers: { 'x-twilio-signature': sign(url, {}) } });
    const response = await respondToVoiceWebhook(request, 'twilio', 'incoming');
    expect(twimlOf(await response.text()).find('Gather')).toBeDefined();
  });
});

describe('a webhook that is not the carrier’s', () => {
  it.each<[string, Params, Parameters<typeof signedRequest>[2]]>([
    ['without a signature', {}, { signature: null }],
    ['with an empty signature', {}, { signature: '' }],
    ['signed with another token', {}, { token: 'guessed' }],
    ['of an account that is not ours', { AccountSid: 'AC99999999999999999999999999999999' }, {}],
    ['without an account', { AccountSid: '' }, {}],
    [
      'signed by another tenant’s account for a number that is not theirs',
      { AccountSid: OTHER_ACCOUNT },
      { token: 'other-token' },
    ],
  ])('%s is refused with an empty 403 and leaves nothing', async (_name, changes, options) => {
    const callSid = newCallSid();
    const before = thisJournal().measure(Date.now()).records;
    const response = await incoming(incomingParams(callSid, changes), options);
    expect(response.status).toBe(403);
    expect(await response.text()).toBe('');
    expect(thisJournal().measure(Date.now()).records).toBe(before);
  });

  it('cannot make itself signed by a Host header', async () => {
    const params = incomingParams(newCallSid());
    const evil = `http://evil.example${INCOMING}`;
    const request = signedRequest(evil, params, { signature: sign(evil, params) });
    expect((await respondToVoiceWebhook(request, 'twilio', 'incoming')).status).toBe(403);
  });

  it('may go through the account of the tenant that owns the number', async () => {
    const params = incomingParams(newCallSid(), { AccountSid: OTHER_ACCOUNT, To: OTHER_NUMBER });
    const response = await incoming(params, { token: 'other-token' });
    expect(twimlOf(await response.text()).find('Gather')).toBeDefined();
  });
});

describe('a request that cannot be a webhook', () => {
  const url = `http://127.0.0.1:3001${INCOMING}`;
  const post = (body: BodyInit, headers: Record<string, string>, options: RequestInit = {}) =>
    respondToVoiceWebhook(new Request(url, { method: 'POST', body, headers, ...options }), 'twilio', 'incoming');

  it.each<[string, () => Promise<Response>, number]>([
    ['JSON', () => post('{"CallSid":"CA1"}', { 'content-type': 'application/json' }), 415],
    ['an upload', () => post(new FormData(), {}), 415],
    ['no type', () => post(new Uint8Array([1, 2, 3]), {}), 415],
    ['no bytes', () => post('', { 'content-type': 'application/x-www-form-urlencoded' }), 403],
    [
      'bytes that are no text',
      () => post(new Uint8Array([0xff, 0xfe, 0, 0x25]), { 'content-type': 'application/x-www-form-urlencoded' }),
      403,
    ],
    ['another carrier', () => respondToVoiceWebhook(signedRequest(INCOMING, {}), 'nobody', 'incoming'), 404],
    [
      'a property of every object as carrier',
      () => respondToVoiceWebhook(signedRequest(INCOMING, {}), 'constructor', 'incoming'),
      404,
    ],
    ['another method', () => respondToVoiceWebhook(new Request(url, { method: 'DELETE' }), 'twilio', 'incoming'), 405],
  ])('%s is refused without an error of ours', async (_name, send, status) => {
    expect((await send()).status).toBe(status);
  });

  it('a megabyte is refused before it is read, whether it says its size or not', async () => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const said = await post('a=1', { ...type, 'content-length': String(1024 * 1024) });
    expect(said.status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 16_384;
        controller.enqueue(new Uint8Array(16_384).fill(97));
      },
    });
    const unsaid = await post(endless, type, { duplex: 'half' } as RequestInit);
    expect(unsaid.status).toBe(413);
    expect(sent).toBeLessThan(WEBHOOK_BODY_BYTES_MAX * 3);
  });
});

describe('hostile characters', () => {
  const HOSTILE = [
    '</Say><Dial>+19005550100</Dial><Say>',
    '"><Redirect>https://evil.example</Redirect>',
    ']]>&lt;!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;',
    '\u0000\u0001\u0008\u000b\u001b[31m\r\n{"level":60,"msg":"injected"}',
    '\ud800 lone \udfff \ufffe\uffff',
    "'; DROP TABLE call; --",
    '__proto__',
    '😀'.repeat(150),
  ];

  it.each(HOSTILE)('%j in every field gets well-formed TwiML without foreign verbs', async (text) => {
    const callSid = newCallSid();
    const hostile = Object.fromEntries(
      [
        'From',
        'CallerName',
        'FromCity',
        'FromCountry',
        'ForwardedFrom',
        'StirVerstat',
        'CallStatus',
        'Direction',
        '__proto__x',
        text,
      ].map((name) => [name, text]),
    );
    const response = await incoming(incomingParams(callSid, hostile));
    expect(response.status).toBe(200);
    const twiml = twimlOf(await response.text());
    expect(twiml.names.filter((name) => !['Response', 'Gather', 'Say'].includes(name))).toEqual([]);
    const [record] = journalOf(callSid);
    expect(record?.params['CallerName']).toBeDefined();
    const arrived = record?.events.find((event) => event.kind === 'arrived');
    expect(JSON.stringify(arrived)).not.toMatch(/\\u0000|\\r|\\n/);
  });

  it('in the URL and in what is said back get a safe answer', async () => {
    for (const query of [
      'at=%00.%0a.1&s=%ff',
      'at=fv_1.menu.2&s=AAAA',
      `at=${'9'.repeat(5_000)}`,
      'at=..&s=&part=%3C&leg=-1',
      'at=fv_1.menu.99999999&s=1',
    ]) {
      const url = `/api/voice/twilio/continue?${query}`;
      const request = signedRequest(
        url,
        incomingParams(newCallSid(), { CallStatus: 'in-progress', Digits: '<b>', To: BUSINESS_NUMBER }),
      );
      const response = await respondToVoiceWebhook(request, 'twilio', 'continue');
      expect(response.status).toBe(200);
      expect(twimlOf(await response.text()).find('Record')).toBeDefined();
    }
  });
});
