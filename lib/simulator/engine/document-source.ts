import type { Params } from '../webhooks/signature';
import type { HttpMethod } from '../webhooks/webhook-client';

/** Where the next TwiML document comes from. */
export type DocumentSource =
  | { kind: 'url'; url: string; method: HttpMethod; params: Params }
  | { kind: 'inline'; twiml: string };

export function fromUrl(
  url: string,
  method: HttpMethod,
  params: Params = {},
): Extract<DocumentSource, { kind: 'url' }> {
  return { kind: 'url', url, method, params };
}
