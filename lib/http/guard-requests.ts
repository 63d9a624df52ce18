import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CLIENT_ADDRESS_HEADER, clientAddressOf, trustedProxies } from '../auth/client-address';
import { SECURITY_HEADERS } from './security-headers';
import { RAW_TARGET_HEADER } from './webhook-request';

/**
 * Sees every request of this process before the framework does, by Node's own diagnostics channel: keeps the raw request target for
 * signatures and the client's address for rate limits, puts the security headers on whatever will be answered, and refuses methods that nothing here serves.
 */
export function guardRequests(): void {
  const proxies = trustedProxies();
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    request.headers[RAW_TARGET_HEADER] = request.url ?? '/';
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddressOf(request, proxies);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    // The Fetch standard knows no TRACE, so Next would answer it with 500.
    if (request.method === 'TRACE') response.writeHead(405, { 'content-length': 0, connection: 'close' }).end();
  });
}
