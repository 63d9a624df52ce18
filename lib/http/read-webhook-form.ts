import type { WebhookParams } from '../carriers/webhook-facts';
import { WEBHOOK_BODY_BYTES_MAX } from '../config/limits';

/** The parameters of a webhook, or the status with which a request is refused that cannot be one. */
export type WebhookForm = { params: WebhookParams } | { status: 400 | 405 | 413 | 415 };

/** Reads no more of a body than a webhook can have. A GET has its parameters in the query, which is signed as part of the URL. */
export async function readWebhookForm(request: Request): Promise<WebhookForm> {
  if (request.method === 'GET') return { params: {} };
  if (request.method !== 'POST') return { status: 405 };
  if (!isForm(request.headers.get('content-type'))) return { status: 415 };
  const declared = request.headers.get('content-length');
  if (declared !== null && !(Number(declared) <= WEBHOOK_BODY_BYTES_MAX)) return { status: 413 };
  const body = declared === null ? await readAtMost(request, WEBHOOK_BODY_BYTES_MAX) : await request.text();
  return body === null ? { status: 413 } : { params: parseForm(body) };
}

/** Repeated parameters are kept, all of them: they are signed. Decoded as browsers do it, whatever the bytes are. */
export function parseForm(form: string): Record<string, string | string[]> {
  // Without a prototype, a parameter named like a property of every object is a parameter like any other.
  const params: Record<string, string | string[]> = Object.create(null);
  for (const pair of form.split('&')) {
    if (pair === '') continue;
    const middle = pair.indexOf('=');
    const name = decode(middle === -1 ? pair : pair.slice(0, middle));
    const value = middle === -1 ? '' : decode(pair.slice(middle + 1));
    const before = params[name];
    if (before === undefined) params[name] = value;
    else if (typeof before === 'string') params[name] = [before, value];
    else before.push(value);
  }
  return params;
}

/** Most parts need no decoding; the strict decoder is several times faster than the lenient one, which is left what it refuses. */
function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return new URLSearchParams(`x=${text}`).get('x') ?? '';
  }
}

function isForm(contentType: string | null): boolean {
  return contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false;
}

/** Null when there is more than that. */
async function readAtMost(request: Request, bytesMax: number): Promise<string | null> {
  if (request.body === null) return '';
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > bytesMax) {
      await reader.cancel();
      return null;
    }
    chunks.push(chunk.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}
