import { afterAll, beforeEach, expect, test } from 'vitest';
import { type CarrierApi, startCarrierApi } from '../../testing/carrier-api';
import type { CarrierPlacedCall } from '../carrier';

// The carrier's address is a setting: it stands before the code that reads it is loaded.
const api: CarrierApi = await startCarrierApi();
process.env['TWILIO_API_URL'] = api.url;
const { twilio } = await import('./twilio');

const ACCOUNT = { accountSid: 'AC00000000000000000000000000000001', authToken: 'token' };
const CALL: CarrierPlacedCall = {
  from: '+12125550100',
  to: '+12125550103',
  answerUrl: 'https://lines.example/api/voice/twilio/placed?at=a&s=b',
  statusUrl: 'https://lines.example/api/voice/twilio/placed-status?at=a&s=b',
  timeoutSeconds: 30,
  secondsMax: 600,
};
const client = twilio.connect(ACCOUNT);

const literal = (text: string) => text.replace(/[.?+]/g, '\\$&');

beforeEach(() => {
  api.requests.length = 0;
});
afterAll(() => api.close());

test('a call is asked for with its addresses, its stages and its limits', async () => {
  api.answer = () => ({ status: 201, json: { sid: 'CA1', status: 'queued' } });
  expect(await client.createCall(CALL)).toEqual({ callSid: 'CA1' });
  const [asked] = api.requests;
  expect(asked?.path).toBe(`/2010-04-01/Accounts/${ACCOUNT.accountSid}/Calls.json`);
  expect(Object.fromEntries(asked?.form ?? [])).toMatchObject({
    From: CALL.from,
    To: CALL.to,
    // With what the carrier needs to know about retries; that part never goes over the wire.
    Url: expect.stringMatching(`^${literal(CALL.answerUrl)}#`),
    StatusCallback: expect.stringMatching(`^${literal(CALL.statusUrl)}#rc=5`),
    Timeout: '30',
    TimeLimit: '600',
  });
  expect(asked?.form.getAll('StatusCallbackEvent')).toEqual(['ringing', 'answered', 'completed']);
});

test('what the carrier refuses is said in its words', async () => {
  const message = 'The source phone number provided is not yet verified for your account.';
  api.answer = () => ({ status: 400, json: { code: 21210, message, status: 400 } });
  await expect(client.createCall(CALL)).rejects.toMatchObject({
    code: 'carrier_failed',
    message: `The carrier could not place the call: ${message}`,
  });
});

test('ending a call that is over or unknown is no failure; a carrier that cannot is', async () => {
  api.answer = () => ({ status: 400, json: { code: 21220, message: 'Call is not in-progress.', status: 400 } });
  await client.endCall('CA1');
  api.answer = () => ({ status: 404, json: { code: 20404, message: 'Not found', status: 404 } });
  await client.endCall('CA1');
  expect(api.requests.map(({ form }) => form.get('Status'))).toEqual(['completed', 'completed']);
  api.answer = () => ({ status: 400, json: { code: 20001, message: 'No.', status: 400 } });
  await expect(client.endCall('CA1')).rejects.toMatchObject({ code: 'carrier_failed' });
});
