import { createHmac } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchForFlow, webhookKeyOf } from './fetch-for-flow';
import { isPublicAddress } from './public-address';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.push(server);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://localhost:${(server.address() as AddressInfo).port}/ask`));
  });
}

const ask = (url: string, timeoutMs = 2_000, allows: (address: string) => boolean = () => true) =>
  fetchForFlow(
    { tenantId: 'tnt_acme' },
    { kind: 'fetch', url, body: '{"from":"+1"}', timeoutMs },
    1_700_000_000_999,
    allows,
  );

describe('asking a server', () => {
  it('gives its answer, and signs the request with the key of the tenant', async () => {
    let signature: string | undefined;
    const url = await serve((request, response) => {
      signature = String(request.headers['x-linekeeper-signature']);
      response.end('{"vip":true}');
    });
    expect(await ask(url)).toEqual({ kind: 'fetched', status: 200, body: '{"vip":true}', failure: null });
    const mac = createHmac('sha256', webhookKeyOf('tnt_acme')).update('1700000000.{"from":"+1"}').digest('hex');
    expect(signature).toBe(`t=1700000000,v1=${mac}`);
    expect(webhookKeyOf('tnt_other')).not.toBe(webhookKeyOf('tnt_acme'));
  });

  it('gives the status and text of an answer that is no JSON', async () => {
    const url = await serve((_request, response) => response.writeHead(500).end('<h1>Oh no</h1>'));
    expect(await ask(url)).toMatchObject({ status: 500, body: '<h1>Oh no</h1>', failure: null });
  });

  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['never ends its answer', (_request, response) => void response.write('{')],
  ])('a server that %s costs no more than the time limit', async (_name, listener) => {
    const url = await serve(listener);
    const startedAt = performance.now();
    expect(await ask(url, 300)).toMatchObject({ failure: 'the server did not answer in time', body: '' });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('reads no more than 64 kB of an answer', async () => {
    let sent = 0;
    const url = await serve(async (_request, response) => {
      const chunk = 'x'.repeat(64 * 1024);
      for (; sent < 160 && !response.destroyed; sent++) {
        if (!response.write(chunk)) await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    });
    expect(await ask(url)).toMatchObject({ failure: 'the server answered more than 64 kB' });
    expect(sent).toBeLessThan(160);
  });

  it('follows no redirect', async () => {
    let asked = 0;
    const url = await serve((_request, response) => {
      asked++;
      response.writeHead(302, { location: '/secret' }).end();
    });
    expect(await ask(url)).toMatchObject({ failure: expect.stringContaining('do not follow') });
    expect(asked).toBe(1);
  });

  it.each(['http://localhost:9/', 'http://127.0.0.1/', 'http://0x7f.1/', 'http://[::1]/', 'http://[::ffff:10.0.0.1]/'])(
    'never connects to %s inside the own network',
    async (url) => {
      expect(await ask(url, 2_000, isPublicAddress)).toMatchObject({
        failure: 'the web address lies inside the network of this installation and is not allowed',
      });
    },
  );

  it('connects to the address that was allowed, looked up once', async () => {
    const url = await serve((_request, response) => response.end('{}'));
    const asked: string[] = [];
    await ask(url, 2_000, (address) => {
      asked.push(address);
      return address === '127.0.0.1';
    });
    expect(asked.filter((address) => address === '127.0.0.1')).toHaveLength(1);
  });

  it.each(['ftp://example.com/', 'nonsense', ''])('refuses %j', async (url) => {
    expect((await ask(url)).failure).toContain('https://');
  });
});
