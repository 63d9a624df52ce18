import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTwimlApp, type TwimlApp } from '../testing/twiml-app';
import { CookieJar } from './cookie-jar';
import { digestAuthorization } from './digest-auth';
import { failureOf } from './send-once';
import { isThisMachine } from './this-machine';
import { WebhookClient } from './webhook-client';
import { WebhookFailure } from './webhook-failure';

let app: TwimlApp;
beforeEach(async () => {
  app = await startTwimlApp();
});
afterEach(() => app.close());

const send = (url: string, outside = false) =>
  new WebhookClient('token', () => outside).send({
    url,
    method: 'POST',
    params: { A: '1' },
    idempotencyToken: 't',
    cookies: null,
  });

describe('a certificate', () => {
  test.each([
    ['ERR_TLS_CERT_ALTNAME_INVALID', 11235],
    ['CERT_HAS_EXPIRED', 11236],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 11237],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 11237],
    ['SELF_SIGNED_CERT_IN_CHAIN', 11237],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 11237],
    ['CERT_REVOKED', 11220],
    ['EPROTO', 11220],
    ['ECONNREFUSED', 11205],
  ])('that fails with %s is %d', (code, expected) => {
    expect(failureOf(Object.assign(new Error('x'), { code }), 'https://a.test/').code).toBe(expected);
  });
});

test('an error names its URL without fragment and password', () => {
  const failure = new WebhookFailure(11200, 'No answer', 'https://me:secret@a.test/x?y=1#rc=2');
  expect(failure.message).toBe('No answer: https://me:***@a.test/x?y=1');
  expect(failure.url).not.toContain('#');
});

describe('a Digest challenge', () => {
  test('is answered as in RFC 7616, 3.9.1', () => {
    const request = { method: 'GET', target: '/dir/index.html', user: 'Mufasa', password: 'Circle of Life' };
    const challenge =
      'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=MD5, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
    const header = digestAuthorization(challenge, request, 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ');
    expect(header).toContain('response="8ca523f5e9506fed4657c9700eebdbec"');
    const sha = digestAuthorization(
      challenge.replace('MD5', 'SHA-256'),
      request,
      'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
    );
    expect(sha).toContain('response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"');
  });

  test('to a URL with a name and a password is answered with them', async () => {
    app.page('/d', ({ headers }) =>
      headers.authorization?.startsWith('Digest username="me"') === true
        ? '<Response/>'
        : { status: 401, headers: { 'WWW-Authenticate': 'Digest realm="r", nonce="n", qop="auth"' } },
    );
    expect((await send(`${app.url.replace('//', '//me:pw@')}/d`)).status).toBe(200);
    expect((await send(`${app.url}/d`)).status).toBe(401);
  });
});

describe('the cookies of a call', () => {
  const from = (line: string, url = 'http://a.test/voice/start') => {
    const jar = new CookieJar();
    jar.store(url, [line]);
    return jar;
  };

  test.each([
    ['x=1; Path=/nowhere', 'http://a.test/voice', undefined],
    ['x=1; Path=/voice', 'http://a.test/voice/next', 'x=1'],
    ['x=1; Path=/', 'http://b.test/', undefined],
    ['x=1; Path=/; Max-Age=0', 'http://a.test/', undefined],
    ['x=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'http://a.test/', undefined],
    ['x=1', 'http://a.test/voice/other', 'x=1'],
    ['x=1', 'http://a.test/other', undefined],
  ])('%s: to %s goes %s', (line, url, header) => {
    expect(from(line).header(url)).toBe(header);
  });

  test('a secure one goes over https alone', () => {
    const jar = from('x=1; Secure; Path=/', 'https://a.test/');
    expect([jar.header('https://a.test/'), jar.header('http://a.test/')]).toEqual(['x=1', undefined]);
  });

  test('are kept for addresses of this machine', () => {
    expect(from('x=1', 'http://127.0.0.1:4141/v').header('http://127.0.0.1:4141/w')).toBe('x=1');
    expect(from('x=1', 'http://localhost:4141/v').header('http://localhost:4141/w')).toBe('x=1');
  });
});

describe('an address outside this machine', () => {
  test.each(['http://192.0.2.1/x', 'http://[2001:db8::1]/x', 'http://[::ffff:192.0.2.1]/x'])(
    '%s is not connected to',
    async (url) => {
      await expect(send(`${url}#ct=100&rc=0`)).rejects.toThrow('outsideAddresses');
    },
  );

  test('is tried where it is allowed', async () => {
    await expect(send('http://192.0.2.1/x#ct=100&rc=0', true)).rejects.not.toThrow('outsideAddresses');
  });

  test('is none of the loopback addresses', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', '[::1]', '::ffff:127.0.0.1', '0.0.0.0'].every(isThisMachine)).toBe(true);
    expect(['192.0.2.1', '169.254.169.254', '2001:db8::1', 'nonsense'].some(isThisMachine)).toBe(false);
  });

  test('a name of this machine is reached', async () => {
    app.page('/x', '<Response/>');
    expect((await send(`${app.url.replace('127.0.0.1', 'localhost')}/x`)).status).toBe(200);
  });
});
