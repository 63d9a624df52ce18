import http from 'node:http';
import https from 'node:https';
import { isOutsideLiteral, lookUpThisMachine, OUTSIDE } from './this-machine';
import { WebhookFailure } from './webhook-failure';

export type WireRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
  connectMs: number;
  /** For the first byte, and between any two. */
  readMs: number;
  totalMs: number;
  bodyBytesMax: number;
  /** Whether other machines than this one may be reached. */
  outside: boolean;
};
export type WireAnswer = {
  status: number;
  contentType: string | null;
  location: string | null;
  etag: string | null;
  setCookies: string[];
  /** The challenges of an answer 401. */
  challenge: string | null;
  /** The body came in chunks: its length was not announced. */
  chunked: boolean;
  body: Buffer;
};

const plainAgent = new http.Agent({ keepAlive: true, maxSockets: 256 });
const secureAgent = new https.Agent({ keepAlive: true, maxSockets: 256 });

/** Lets go of the kept-alive connections, so that a process can end. */
export function closeWebhookConnections(): void {
  plainAgent.destroy();
  secureAgent.destroy();
}

function target(request: WireRequest): URL {
  try {
    const url = new URL(request.url);
    if (url.protocol === 'http:' || url.protocol === 'https:') {
      if (!request.outside && isOutsideLiteral(url.hostname)) throw outsideFailure(request.url);
      return url;
    }
  } catch (error) {
    if (error instanceof WebhookFailure) throw error;
    // reported below, together with a protocol that is none
  }
  throw new WebhookFailure(11100, 'Invalid URL format', request.url);
}

function outsideFailure(url: string): WebhookFailure {
  return new WebhookFailure(
    11205,
    'The address is outside this machine; the network setting "outsideAddresses" allows it',
    url,
  );
}

/** Certificates whose chain does not end at an authority that this process trusts. */
const CHAIN_ERRORS = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_UNTRUSTED',
  'CERT_CHAIN_TOO_LONG',
  'INVALID_CA',
  'PATH_LENGTH_EXCEEDED',
]);

/** The carrier's error for an error of a connection: 11205 to 11237. */
export function failureOf(error: NodeJS.ErrnoException, url: string): WebhookFailure {
  if (error instanceof WebhookFailure) return error;
  const code = error.code ?? '';
  if (code === OUTSIDE) return outsideFailure(url);
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return new WebhookFailure(11235, 'The certificate is for another host name', url);
  if (code === 'CERT_HAS_EXPIRED') return new WebhookFailure(11236, 'The certificate has expired', url);
  if (CHAIN_ERRORS.has(code))
    return new WebhookFailure(11237, `The certificate is of an unknown authority (${code})`, url);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new WebhookFailure(11210, 'HTTP bad host name', url);
  if (/^(ERR_TLS|ERR_SSL|CERT_|CRL_)|^EPROTO$|_CERT/.test(code)) return new WebhookFailure(11220, 'TLS failure', url);
  if (code.startsWith('HPE_')) return new WebhookFailure(11206, 'HTTP protocol violation', url);
  return new WebhookFailure(11205, `HTTP connection failure (${code === '' ? error.message : code})`, url);
}

/**
 * One request, no retry, no redirect. Rejects with a WebhookFailure: 11205 not connected, 11200 no answer in time, 11203 not all of
 * it in time, 11750 too long.
 */
export function sendOnce(request: WireRequest): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const url = target(request);
    const secure = url.protocol === 'https:';
    const wire = (secure ? https : http).request(url, {
      method: request.method,
      headers: request.headers,
      agent: secure ? secureAgent : plainAgent,
      ...(request.outside ? {} : { lookup: lookUpThisMachine }),
      ...(url.username === '' || 'Authorization' in request.headers
        ? {}
        : { auth: `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}` }),
    });
    let givenUp: WebhookFailure | null = null;
    const giveUp = (code: number, message: string) => {
      givenUp = new WebhookFailure(code, message, request.url);
      wire.destroy(givenUp);
    };
    const connecting = setTimeout(() => giveUp(11205, 'HTTP connection timed out'), request.connectMs);
    const total = setTimeout(() => giveUp(11203, 'HTTP communication total time out'), request.totalMs);
    const fail = (error: NodeJS.ErrnoException) => {
      clearTimeout(connecting);
      clearTimeout(total);
      reject(givenUp ?? failureOf(error, request.url));
    };
    wire.on('socket', (socket) => {
      const connected = () => clearTimeout(connecting);
      if (!socket.connecting) connected();
      else socket.once(secure ? 'secureConnect' : 'connect', connected);
    });
    wire.setTimeout(request.readMs, () => giveUp(11200, 'HTTP read timed out'));
    wire.on('error', fail);
    wire.on('response', (response) =>
      collect(request, response).then((answer) => {
        clearTimeout(total);
        resolve(answer);
      }, fail),
    );
    wire.end(request.body ?? undefined);
  });
}

async function collect(request: WireRequest, response: http.IncomingMessage): Promise<WireAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > request.bodyBytesMax) {
      response.destroy();
      throw new WebhookFailure(11750, 'TwiML response body too large', request.url, response.statusCode ?? null);
    }
    chunks.push(chunk);
  }
  return {
    status: response.statusCode ?? 0,
    contentType: response.headers['content-type'] ?? null,
    location: response.headers.location ?? null,
    etag: response.headers.etag ?? null,
    setCookies: response.headers['set-cookie'] ?? [],
    challenge: response.headers['www-authenticate'] ?? null,
    chunked: /chunked/i.test(response.headers['transfer-encoding'] ?? ''),
    body: Buffer.concat(chunks),
  };
}
