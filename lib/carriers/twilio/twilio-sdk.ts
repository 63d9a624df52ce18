import type { Twilio } from 'twilio';
import type { RequestOptions } from 'twilio/lib/base/RequestClient';
import type TwilioResponse from 'twilio/lib/http/response';
import { env } from '../../config/env';
import type { CarrierAccount } from '../carrier';

/**
 * The carrier's own package, loaded when it is first needed: the processes that answer webhooks never pay for it. Its base URL is not
 * a setting of the package, so every request is sent to the configured one on its way out.
 */
export async function loadTwilio(account: CarrierAccount): Promise<Twilio> {
  const [{ default: twilio }, { default: RequestClient }] = await Promise.all([
    import('twilio'),
    import('twilio/lib/base/RequestClient'),
  ]);
  const base = new URL(env.TWILIO_API_URL);
  const isOwnAddress = base.hostname === 'api.twilio.com';

  class MovedClient extends RequestClient {
    override request<Data>(options: RequestOptions<Data>): Promise<TwilioResponse<Data>> {
      return super.request<Data>(isOwnAddress ? options : { ...options, uri: moved(options.uri, base) });
    }
  }
  return twilio(account.accountSid, account.authToken, { httpClient: new MovedClient({ timeout: TIMEOUT_MS }) });
}

const TIMEOUT_MS = 20_000;

function moved(uri: string, base: URL): string {
  const url = new URL(uri);
  url.protocol = base.protocol;
  url.host = base.host;
  return url.href;
}
