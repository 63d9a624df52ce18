import { WEBHOOK_BODY_BYTES_MAX } from '../config/limits';
import type { WebhookRequest } from './webhook-request';

/** The form of a webhook as it came, or the status with which a request is refused that cannot be one. */
export type WebhookForm = { form: string } | { status: 400 | 405 | 413 | 415 };

/** Reads no more of a body than a webhook can have. A GET has its parameters in the query, which is signed as part of the URL. */
export async function readWebhookForm(request: WebhookRequest): Promise<WebhookForm> {
  if (request.method === 'GET') return { form: '' };
  if (request.method !== 'POST') return { status: 405 };
  if (!isForm(request.header('content-type'))) return { status: 415 };
  const declared = request.header('content-length');
  if (declared !== null && !(Number(declared) <= WEBHOOK_BODY_BYTES_MAX)) return { status: 413 };
  const body = await request.readBody(WEBHOOK_BODY_BYTES_MAX);
  return body === null ? { status: 413 } : { form: body };
}

function isForm(contentType: string | null): boolean {
  return contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false;
}
