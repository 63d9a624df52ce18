import { afterAll, beforeEach, expect, test } from 'vitest';
import type { JournalRecord } from '../../journal/journal-record';
import { type CarrierApi, startCarrierApi } from '../../testing/carrier-api';
import type { TestTenant } from '../../testing/make-tenant';

// The carrier's address is a setting: it stands before the code that reads it is loaded.
const carrier: CarrierApi = await startCarrierApi();
process.env['TWILIO_API_URL'] = carrier.url;
const { OUTBOUND_CAPS_BUSINESS } = await import('../../config/limits');
const { makeTenant } = await import('../../testing/make-tenant');
const { updateTenant } = await import('../../db/tenants');
const { saveInstallationAccount } = await import('../carrier-accounts/save-installation-account');
const { projectRecords } = await import('../calls/project-records');
const { thisOutboundStore } = await import('../../snapshot/outbound-store');
const { sendText } = await import('./send-text');

const PERSON = '+12025550188';
let tenant: TestTenant;
let sids = 0;

afterAll(() => carrier.close());

beforeEach(async () => {
  tenant = await makeTenant('Texts');
  await saveInstallationAccount({
    carrier: 'twilio',
    accountSid: 'AC00000000000000000000000000000001',
    authToken: 'test-auth-token',
  });
  carrier.requests.length = 0;
  carrier.answer = () => ({ status: 201, json: { sid: `SM${++sids}`, status: 'queued' } });
});

const send = (to = PERSON) =>
  sendText(tenant.scope, { from: tenant.number, to, body: 'Hello', accountId: null }, null).then(
    () => 'sent',
    (error: { reason?: string }) => error.reason ?? String(error),
  );

function incoming(body: string, receivedAt: number, more: Record<string, string> = {}): JournalRecord {
  const messageSid = `SMin${++sids}`;
  return {
    dedupeKey: `message:${messageSid}:received`,
    tenantId: tenant.scope.tenantId,
    carrier: 'twilio',
    source: 'message.incoming',
    callSid: null,
    receivedAt,
    url: '/api/messages/twilio/incoming',
    params: { MessageSid: messageSid, From: PERSON, To: tenant.number, Body: body, ...more },
    answerMs: 1,
    answer: null,
    events: [],
  };
}

test.each([
  ['+19005550123', 'premium'],
  ['+881612345678', 'premium'],
  ['+447700900123', 'country'],
  ['+12025550188;ext=7', 'notANumber'],
])('a text to %s is refused (%s), whatever caused it', async (to, reason) => {
  expect(await send(to)).toBe(reason);
  expect(carrier.requests).toEqual([]);
});

test('of 100 texts at once as many reach the carrier as the cap of a minute allows', async () => {
  const results = await Promise.all(Array.from({ length: 100 }, () => send()));
  expect(results.filter((result) => result === 'sent')).toHaveLength(OUTBOUND_CAPS_BUSINESS.textsPerMinute);
  expect(new Set(results)).toEqual(new Set(['sent', 'textsPerMinute']));
  expect(carrier.requests).toHaveLength(OUTBOUND_CAPS_BUSINESS.textsPerMinute);
  const ours = thisOutboundStore()
    .listReached()
    .filter(({ tenantId }) => tenantId === tenant.scope.tenantId);
  expect(ours.map(({ cap }) => cap)).toEqual(['textsPerMinute']);
});

test('the owner’s own caps count', async () => {
  await updateTenant(tenant.scope, { outboundCaps: { textsPerDay: 2 } });
  expect([await send(), await send(), await send()]).toEqual(['sent', 'sent', 'textsPerDay']);
});

test.each(['STOP', 'stop', ' Unsubscribe. ', 'Arrêt', 'OPTOUT'])(
  'after %j no text goes from that number to that person',
  async (word) => {
    await projectRecords([incoming(word, 1_000)]);
    expect(await send()).toBe('optedOut');
    expect(carrier.requests).toEqual([]);
    expect(await send('+12025550189')).toBe('sent');
  },
);

test('START lets texts through again, and the later word counts whatever comes first', async () => {
  await projectRecords([incoming('START', 3_000)]);
  await projectRecords([incoming('STOP', 2_000)]);
  expect(await send()).toBe('sent');
  await projectRecords([incoming('please stop calling at night', 4_000)]);
  expect(await send()).toBe('sent');
  await projectRecords([incoming('no more', 5_000, { OptOutType: 'STOP' })]);
  expect(await send()).toBe('optedOut');
});

test('a carrier that says the person stopped texts (21610) is believed, and not asked again', async () => {
  carrier.answer = () => ({
    status: 400,
    json: { code: 21610, message: 'Attempt to send to unsubscribed recipient', status: 400 },
  });
  expect(await send()).toBe('optedOut');
  expect(await send()).toBe('optedOut');
  expect(carrier.requests).toHaveLength(1);
});

test('a report that a text failed with 21610 stops further ones', async () => {
  const report = { ...incoming('', 1_000), source: 'message.status' } as JournalRecord;
  report.params = { MessageSid: 'SMx', From: tenant.number, To: PERSON, MessageStatus: 'failed', ErrorCode: '21610' };
  await projectRecords([report]);
  expect(await send()).toBe('optedOut');
});
