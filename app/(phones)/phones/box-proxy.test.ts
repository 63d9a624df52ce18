import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

let box: Server;
let passToBox: (request: Request, path: readonly string[]) => Promise<Response>;
let asked: { method: string; url: string; body: string; headers: IncomingMessage['headers'] }[] = [];
let endEvents: () => void;

beforeAll(async () => {
  box = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push({ method: request.method ?? '', url: request.url ?? '', body, headers: request.headers });
    if (request.url?.startsWith('/box/events')) {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: clock\ndata: {}\n\n');
      endEvents = () => response.end();
    } else if (request.url?.includes('.wav')) {
      response.writeHead(200, { 'content-type': 'audio/wav', 'set-cookie': 'a=b' }).end(Buffer.from([82, 73, 70, 70]));
    } else {
      response.writeHead(409, { 'content-type': 'application/json' }).end('{"message":"There is nothing to answer."}');
    }
  });
  await new Promise<void>((resolve) => box.listen(0, '127.0.0.1', resolve));
  process.env['BOX_URL'] = `http://127.0.0.1:${(box.address() as AddressInfo).port}`;
  ({ passToBox } = await import('./box-proxy'));
});

afterAll(() => {
  box.closeAllConnections();
  box.close();
});

beforeEach(() => {
  asked = [];
});

const HOST = '127.0.0.1:3000';
const ORIGIN = `http://${HOST}`;
const ours = { origin: ORIGIN, host: HOST };
const ask = (path: string[], init: RequestInit = {}) =>
  passToBox(new Request(`${ORIGIN}/phones/box/x?limit=3`, { headers: { host: HOST }, ...init }), path);

it('hands on method, path, query and body, and nothing of who asks', async () => {
  const headers = { ...ours, cookie: 'session=secret', authorization: 'Bearer x', 'content-type': 'application/json' };
  const answer = await ask(['handsets', '%2B12125550100', 'answer'], { method: 'POST', body: '{"a":1}', headers });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toEqual({ message: 'There is nothing to answer.' });
  expect(asked[0]).toMatchObject({
    method: 'POST',
    url: '/box/handsets/%2B12125550100/answer?limit=3',
    body: '{"a":1}',
  });
  expect(asked[0]?.headers['cookie']).toBeUndefined();
  expect(asked[0]?.headers['authorization']).toBeUndefined();
});

it('passes sound as it is and no cookies of the box', async () => {
  const answer = await ask(['audio', 'a.wav']);
  expect(answer.headers.get('content-type')).toBe('audio/wav');
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(Uint8Array.of(82, 73, 70, 70));
});

it('passes events on before the stream has ended', async () => {
  const answer = await ask(['events']);
  expect(answer.headers.get('cache-control')).toBe('no-cache, no-transform');
  const first = await answer.body?.getReader().read();
  expect(new TextDecoder().decode(first?.value)).toBe('event: clock\ndata: {}\n\n');
  endEvents();
});

it.each([[['..', '2010-04-01']], [['%2e%2e', 'x']], [['a/b']], [['a%2Fb']], [['.']], [['a\\b']], [['a b']]])(
  'the path %j reaches nothing',
  async (path) => {
    expect((await ask(path)).status).toBe(404);
    expect(asked).toHaveLength(0);
  },
);

it.each([
  ['another site', { ...ours, origin: 'https://evil.example' }],
  ['another port', { ...ours, origin: 'http://127.0.0.1:4000' }],
  ['nobody', { host: HOST }],
  ['a page without an origin', { ...ours, origin: 'null' }],
])('a change asked for by %s is refused', async (_who, headers) => {
  const answer = await ask(['clock'], { method: 'POST', body: '{}', headers });
  expect(answer.status).toBe(403);
  expect(asked).toHaveLength(0);
});

it.each(['rebound.evil.example', '127.0.0.1.evil.example:3000', 'localhost.evil.example'])(
  'nothing is read or changed under the name %s, which could lead to this machine',
  async (host) => {
    expect((await ask(['state'], { headers: { host } })).status).toBe(403);
    const change = { method: 'POST', body: '{}', headers: { host, origin: `http://${host}` } };
    expect((await ask(['clock'], change)).status).toBe(403);
    expect(asked).toHaveLength(0);
  },
);

it('a body that is too long is refused', async () => {
  const answer = await ask(['clock'], { method: 'POST', body: new Uint8Array(9 * 1024 * 1024), headers: ours });
  expect(answer.status).toBe(413);
  expect(asked).toHaveLength(0);
});
