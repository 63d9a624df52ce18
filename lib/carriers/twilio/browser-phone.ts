import { type Env, env } from '../../config/env';
import { BROWSER_TOKEN_SECONDS } from '../../config/limits';
import { AppError } from '../../core/shared/app-error';
import type { BrowserPhone, CarrierAccount } from '../carrier';

type BrowserPhoneSettings = Pick<Env, 'BROWSER_PHONE_URL' | 'TWILIO_API_KEY_SID' | 'TWILIO_API_KEY_SECRET'>;

/**
 * The page that the settings name, else a token for the carrier's package. The token opens one identity, for taking calls only, and not for
 * long: the page asks for the next one while it is open.
 */
export async function twilioBrowserPhone(
  { accountSid }: Pick<CarrierAccount, 'accountSid'>,
  { identity, name }: { identity: string; name: string },
  settings: BrowserPhoneSettings = env,
): Promise<BrowserPhone> {
  const { BROWSER_PHONE_URL: page, TWILIO_API_KEY_SID: keySid, TWILIO_API_KEY_SECRET: secret } = settings;
  if (page !== undefined) {
    const url = page.replace('{identity}', encodeURIComponent(identity)).replace('{name}', encodeURIComponent(name));
    return { kind: 'page', url };
  }
  if (keySid === undefined || secret === undefined) {
    throw new AppError(
      'unavailable',
      'Browsers cannot take calls yet: whoever runs this installation has to set TWILIO_API_KEY_SID and TWILIO_API_KEY_SECRET, an API key of the carrier account.',
    );
  }
  const { default: twilio } = await import('twilio');
  const { AccessToken } = twilio.jwt;
  const token = new AccessToken(accountSid, keySid, secret, { identity, ttl: BROWSER_TOKEN_SECONDS });
  token.addGrant(new AccessToken.VoiceGrant({ incomingAllow: true }));
  return { kind: 'sdk', token: token.toJwt(), expiresAt: Date.now() + BROWSER_TOKEN_SECONDS * 1000 };
}
