import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './recent-answers';
import { API_HEADERS } from './security-headers';
import type { WebhookRequest } from './webhook-request';

/** Node's own request as the webhook edge reads it: no Request object is made, which would cost a quarter of a turn. */
export function fromNodeRequest(incoming: IncomingMessage): WebhookRequest {
  return {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    header(name) {
      const value = incoming.headers[name];
      return value === undefined ? null : String(value);
    },
    readBody: (bytesMax) => readBody(incoming, bytesMax),
  };
}

function readBody(incoming: IncomingMessage, bytesMax: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= bytesMax) chunks.push(chunk);
      else resolve(null);
    });
    incoming.once('end', () => {
      const [only, ...more] = chunks;
      resolve(only !== undefined && more.length === 0 ? only.toString('utf8') : Buffer.concat(chunks).toString('utf8'));
    });
    incoming.once('error', reject);
    incoming.once('close', () => reject(new Error('The client closed the connection before its body was complete.')));
  });
}

/** Sends a webhook's answer. */
export function sendAnswer(outgoing: ServerResponse, { status, contentType, body }: Answer): void {
  const length = Buffer.byteLength(body);
  const type = contentType === null ? {} : { 'content-type': contentType, 'cache-control': 'no-store' };
  outgoing.writeHead(status, { ...API_HEADERS, ...type, ...(status === 204 ? {} : { 'content-length': length }) });
  outgoing.end(body);
}

/** Sends what a route made for Next answers; its body is small enough to be held. */
export async function sendResponse(outgoing: ServerResponse, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const length = response.headers.has('content-length') ? {} : { 'content-length': body.length };
  outgoing.writeHead(response.status, { ...API_HEADERS, ...Object.fromEntries(response.headers), ...length });
  outgoing.end(body);
}
