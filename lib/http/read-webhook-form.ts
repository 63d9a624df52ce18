import { WEBHOOK_BODY_BYTES_MAX } from '../config/limits';

/** The form of a webhook as it came, or the status with which a request is refused that cannot be one. */
export type WebhookForm = { form: string } | { status: 400 | 405 | 413 | 415 };

/** Reads a body whose length was declared. The fastest way depends on the server: inside Next `text()` costs 0.2 ms more than its stream. */
export type WholeBody = (request: Request) => Promise<string | null>;

/** Reads no more of a body than a webhook can have. A GET has its parameters in the query, which is signed as part of the URL. */
export async function readWebhookForm(request: Request, readWhole: WholeBody = readStream): Promise<WebhookForm> {
  if (request.method === 'GET') return { form: '' };
  if (request.method !== 'POST') return { status: 405 };
  if (!isForm(request.headers.get('content-type'))) return { status: 415 };
  const declared = request.headers.get('content-length');
  if (declared !== null && !(Number(declared) <= WEBHOOK_BODY_BYTES_MAX)) return { status: 413 };
  const body = declared === null ? await readStream(request) : await readWhole(request);
  return body === null ? { status: 413 } : { form: body };
}

function isForm(contentType: string | null): boolean {
  return contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false;
}

/** Null when there is more than a webhook can have. */
async function readStream(request: Request): Promise<string | null> {
  if (request.body === null) return '';
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > WEBHOOK_BODY_BYTES_MAX) {
      await reader.cancel();
      return null;
    }
    chunks.push(chunk.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}
