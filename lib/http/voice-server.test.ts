import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { twimlOf } from '../testing/twiml';
import { startVoiceProcess, type VoiceProcess } from '../testing/voice-process';
import { incomingParams, newCallSid, putInSnapshot, sign, tenantDocument } from '../testing/voice-webhook';

const INCOMING = '/api/voice/twilio/incoming';
const BASE = 'http://127.0.0.1:3001';
const FORM = 'application/x-www-form-urlencoded';
let voice: VoiceProcess;

beforeAll(async () => {
  await putInSnapshot([tenantDocument()]);
  voice = await startVoiceProcess();
});
afterAll(() => voice.close());

function post(target: string, params = incomingParams(newCallSid())) {
  const body = new URLSearchParams(params as Record<string, string>).toString();
  const headers = { 'content-type': FORM, 'x-twilio-signature': sign(BASE + target, params) };
  return voice.ask(target, { method: 'POST', headers, body });
}

describe('the voice process', () => {
  it('answers a signed webhook with TwiML that no cache keeps and nothing renders', async () => {
    const { status, headers, text } = await post(INCOMING);
    expect(status).toBe(200);
    expect(twimlOf(text).find('Gather')).toBeDefined();
    expect(headers).toMatchObject({
      'content-type': 'text/xml; charset=utf-8',
      'content-length': String(Buffer.byteLength(text)),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
  });

  it.each(["?note=it's+open", "?note=it%27s%20open&x='", '?a=b+c%2B&d=%7e', '?x="<>`{}|\\^'])(
    'checks the signature over the request target as it was sent: %s',
    async (query) => {
      expect((await post(INCOMING + query)).status).toBe(200);
      const params = new URLSearchParams(incomingParams(newCallSid()) as Record<string, string>);
      const target = `${INCOMING}${query}&${params}`;
      const answer = await voice.ask(target, { headers: { 'x-twilio-signature': sign(BASE + target, {}) } });
      expect(answer.status).toBe(200);
    },
  );

  it('answers a webhook whose address ends in a slash, where a redirect would lose the call', async () => {
    expect((await post(`${INCOMING}/`)).status).toBe(200);
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/api/voice/twilio/constructor', 404],
    ['POST', '/api/voice/twilio/incoming/more', 404],
    ['TRACE', INCOMING, 405],
    ['GET', '/api/audio/%FF', 404],
  ])('answers %s %s with %i', async (method, target, status) => {
    expect((await voice.ask(target, { method })).status).toBe(status);
  });

  it('reads no more of a body than a webhook can have, and serves the next request', async () => {
    const headers = { 'content-type': FORM, 'transfer-encoding': 'chunked' };
    expect((await voice.ask(INCOMING, { method: 'POST', headers, body: 'a='.repeat(200_000) })).status).toBe(413);
    expect((await post(INCOMING)).status).toBe(200);
  });
});
