import { request as send } from 'node:http';
import { sign } from '../../lib/testing/voice-webhook';
import { expect, test } from '../fixtures';

type Sent = { method?: string; headers?: Record<string, string>; body?: string };

/** Sends the request target byte by byte as given, which browsers and `fetch` would re-spell. */
function ask(web: string, target: string, { method = 'GET', headers = {}, body = '' }: Sent = {}) {
  const { hostname, port } = new URL(web);
  return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const sent = send({ hostname, port, path: target, method, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

test.describe('the web process', () => {
  for (const target of [
    '/',
    '/sign-in',
    '/no.such',
    '/a.b/c',
    '/api/health',
    '/api/v1/calls',
    '/x/%FF',
    '/robots.txt',
  ]) {
    test(`gives ${target} the headers that every answer has`, async ({ demo }) => {
      const { status, headers } = await ask(demo.web, target);
      expect(status).toBeLessThan(500);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['strict-transport-security']).toBeUndefined();
    });
  }

  test('answers TRACE with 405 on a page and on an API', async ({ demo }) => {
    expect((await ask(demo.web, '/sign-in', { method: 'TRACE' })).status).toBe(405);
    expect((await ask(demo.web, '/api/health', { method: 'TRACE' })).status).toBe(405);
  });

  test('refuses a form or action that a page of another site sends', async ({ demo }) => {
    const origin = 'https://evil.example';
    for (const headers of [
      { origin, 'next-action': '0123456789' },
      { origin, 'content-type': 'multipart/form-data; boundary=x' },
    ])
      expect((await ask(demo.web, '/sign-in', { method: 'POST', headers, body: 'x' })).status).toBe(403);
  });

  test('does not lead away from itself after the sign-in', async ({ demo }) => {
    for (const callbackUrl of ['http://host.evil/', '//host.evil', 'javascript:alert(1)', '%FF', '%00']) {
      for (const path of ['/sign-in', '/api/auth/signin', '/api/auth/signout', '/api/auth/error']) {
        const { status, headers } = await ask(demo.web, `${path}?callbackUrl=${callbackUrl}`);
        expect(status, `${path} ${callbackUrl}`).toBeLessThan(500);
        const leads = new URL(String(headers['location'] ?? '/'), demo.web);
        const after = new URL(leads.searchParams.get('callbackUrl') ?? '/', demo.web);
        expect([leads.origin, after.origin]).toEqual([demo.web, demo.web]);
      }
    }
  });

  test('hands nothing to the box under a name that is not its own', async ({ demo }) => {
    const foreign = { host: 'rebound.evil.example' };
    expect((await ask(demo.web, '/phones/box/state', { headers: foreign })).status).toBe(403);
    const change = { method: 'POST', headers: { ...foreign, origin: 'http://rebound.evil.example' } };
    expect((await ask(demo.web, '/phones/box/clock', change)).status).toBe(403);
  });

  for (const [name, query, slash] of [
    ["with ' and + in its query", "?a=it's+here&b=%27", ''],
    ['whose address ends in a slash', '', '/'],
  ]) {
    test(`takes a webhook ${name}, signed as it was sent`, async ({ demo }) => {
      const target = `/api/voice/twilio/incoming${slash}${query}`;
      const params = {
        AccountSid: demo.box.accountSid,
        CallSid: `CA${'0'.repeat(31)}1`,
        To: '+15005550000',
        From: '+12125550199',
      };
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': sign(demo.voice + target, params, demo.box.authToken),
      };
      const body = new URLSearchParams(params).toString();
      expect((await ask(demo.web, target, { method: 'POST', headers, body })).status).toBe(200);
      const forged = { ...headers, 'x-linekeeper-target': '/api/voice/twilio/incoming' };
      expect(
        (await ask(demo.web, `${target}${query === '' ? '?' : '&'}forged`, { method: 'POST', headers: forged, body }))
          .status,
      ).toBe(403);
    });
  }
});
