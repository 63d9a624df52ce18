import { createHmac } from 'node:crypto';

export type Params = Readonly<Record<string, string>>;

/** The carrier's signature of a request: HMAC-SHA1 in base64 over the literal URL, then every form key with its value in the order of code units. */
export function signRequest(authToken: string, url: string, formParams: Params): string {
  let data = url;
  for (const key of Object.keys(formParams).sort()) data += key + formParams[key];
  return createHmac('sha1', authToken).update(data, 'utf8').digest('base64');
}
