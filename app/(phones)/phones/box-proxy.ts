import { env, publicUrl } from '@/lib/config/env';
import { isLoopbackHost } from '@/lib/config/loopback-host';

/** A hold-to-talk recording of a minute, with room to spare. */
const BODY_BYTES_MAX = 8 * 1024 * 1024;
const REQUEST_HEADERS = ['accept', 'content-type', 'last-event-id', 'x-transcript'];
const RESPONSE_HEADERS = ['content-type', 'content-length', 'cache-control'];
/** What a path of the box consists of; dots alone are no name, so nothing outside /box/ can be reached. */
const SEGMENT = /^(?!\.+$)[\w+.~:@-]+$/;

/**
 * Hands a request of the phones page on to the carrier in a box, and its answer back as it comes (server-sent events un-buffered).
 * Nothing but /box/… is in reach, only under a name of ours, a change needs a request of our own page, and without a box everything is 404.
 */
export async function passToBox(request: Request, path: readonly string[]): Promise<Response> {
  const segments = path.map((segment) => decodeURIComponent(segment));
  if (env.BOX_URL === undefined || !segments.every((segment) => SEGMENT.test(segment)))
    return sentence(404, 'Not found.');
  if (!isOurHost(request.headers.get('host'))) return sentence(403, 'Open the phones page by its own address.');
  if (request.method !== 'GET' && !isFromOurPage(request)) return sentence(403, 'Only the phones page may do this.');
  const body = await readBody(request);
  if (body === null) return sentence(413, 'That is too long to send.');
  const target = new URL(`/box/${segments.map(encodeURIComponent).join('/')}`, env.BOX_URL);
  target.search = new URL(request.url).search;
  try {
    const answer = await fetch(target, {
      method: request.method,
      headers: pick(request.headers, REQUEST_HEADERS),
      body: body.length === 0 ? null : body,
      signal: request.signal,
      cache: 'no-store',
      redirect: 'manual',
    });
    return new Response(answer.body, { status: answer.status, headers: answerHeaders(answer) });
  } catch {
    return sentence(502, 'The carrier in a box does not answer. Is it running?');
  }
}

/**
 * A name of somebody else's that leads to this machine (DNS rebinding) would make a page of theirs same-origin with the box: only the
 * public address and the names of this machine itself may be used.
 */
function isOurHost(host: string | null): boolean {
  return host !== null && (host === new URL(publicUrl()).host || isLoopbackHost(host));
}

/** Browsers send Origin with every change; a page of another site cannot make it ours. */
function isFromOurPage(request: Request): boolean {
  const origin = request.headers.get('origin');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}

/** The body, or null as soon as it is too long. */
async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > BODY_BYTES_MAX) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function answerHeaders(answer: Response): Headers {
  const headers = pick(answer.headers, RESPONSE_HEADERS);
  if (headers.get('content-type')?.startsWith('text/event-stream')) {
    headers.set('cache-control', 'no-cache, no-transform');
    headers.set('x-accel-buffering', 'no');
  }
  // The length of a body that fetch has unpacked is no longer true.
  if (answer.headers.has('content-encoding')) headers.delete('content-length');
  headers.set('content-security-policy', "default-src 'none'; sandbox");
  return headers;
}

function pick(source: Headers, names: readonly string[]): Headers {
  const picked = new Headers();
  for (const name of names) {
    const value = source.get(name);
    if (value !== null) picked.set(name, value);
  }
  return picked;
}

function sentence(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
