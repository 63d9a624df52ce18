import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { CLIENT_ADDRESS_HEADER, clientAddressOf, trustedProxies } from '../auth/client-address';
import { SECURITY_HEADERS } from './security-headers';
import { RAW_TARGET_HEADER } from './webhook-request';

/** A part of a path is looked up as a file by the framework, which answers a name longer than any file may have with 500. */
const SEGMENT_BYTES_MAX = 255;

/**
 * Sees every request of this process before the framework does, by Node's own diagnostics channel: keeps the raw request target for
 * signatures and the client's address for rate limits, puts the security headers on whatever will be answered, and refuses what the
 * framework would answer with 500.
 */
export function guardRequests(): void {
  const proxies = trustedProxies();
  const guarded = new WeakSet<Server>();
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as Started;
    request.headers[RAW_TARGET_HEADER] = request.url ?? '/';
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddressOf(request, proxies);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (guarded.has(server)) return;
    guarded.add(server);
    standBefore(server);
  });
}

type Started = { request: IncomingMessage; response: ServerResponse; server: Server };

/** The channel can only look; refusing takes the place of the framework's listeners, which get every other request. */
function standBefore(server: Server): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const status = refusalOf(request);
    if (status !== null) {
      response.writeHead(status, { 'content-length': 0, connection: 'close' }).end();
      return;
    }
    for (const listener of listeners) listener(request, response);
  });
}

/** The status of a request that nothing here can answer; null for every other one. */
export function refusalOf({ method, url = '/' }: Pick<IncomingMessage, 'method' | 'url'>): number | null {
  // The Fetch standard knows no TRACE.
  if (method === 'TRACE') return 405;
  const queryStart = url.indexOf('?');
  const path = queryStart === -1 ? url : url.slice(0, queryStart);
  return path.split('/').some((segment) => decodedBytes(segment) > SEGMENT_BYTES_MAX) ? 414 : null;
}

/** An escaped byte takes three characters. */
function decodedBytes(segment: string): number {
  const escapes = segment.split('%').length - 1;
  return Buffer.byteLength(segment) - 2 * escapes;
}
