import { createHmac } from 'node:crypto';

export type CarrierAccess = { authToken: string; accountSid: string };
export type Answer = { status: number; body: string };

/** Posts a form as the carrier does: signed over the URL and the sorted parameters. Throws when the connection fails. */
export async function signedPost(url: string, params: Record<string, string>, access: CarrierAccess): Promise<Answer> {
  const signed = Object.keys(params)
    .sort()
    .reduce((text, key) => text + key + params[key], url);
  const signature = createHmac('sha1', access.authToken).update(signed).digest('base64');
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'X-Twilio-Signature': signature, 'User-Agent': 'TwilioProxy/1.1' },
    body: new URLSearchParams(params),
    signal: AbortSignal.timeout(15_000),
  });
  return { status: response.status, body: await response.text() };
}
