import { cookies } from 'next/headers';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { env } from '../config/env';
import { isSetUpCode, setUpCode } from '../config/setup-code';
import { AppError } from '../core/shared/app-error';
import { listTenants } from '../db/tenants';
import { COOKIE_OPTIONS, isSecure } from './session-cookie';

/**
 * The first run: there is a real carrier account and no business yet, and whoever is in the browser typed the code that only the
 * server's owner can read. Once there is a business all of this answers as if it were not there.
 */
const COOKIE = isSecure ? '__Host-linekeeper.setup' : `linekeeper-${env.WEB_PORT}.setup`;
const COOKIE_SECONDS = 3_600;
const CODES_PER_MINUTE = 10;
const brake = new RateLimiterMemory({ points: CODES_PER_MINUTE, duration: 60 });

/** The carrier account that the first business gets; null with the carrier in a box. */
export function givenAccount(): { carrier: string; accountSid: string; authToken: string } | null {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, BOX_URL: box } = env;
  return box || !accountSid || !authToken ? null : { carrier: 'twilio', accountSid, authToken };
}

export async function isFirstRun(): Promise<boolean> {
  return givenAccount() !== null && (await listTenants()).length === 0;
}

/** Makes sure that the code is there to be read; whoever opens the page finds it on the server. */
export function prepareSetUpCode(): void {
  setUpCode();
}

/** Remembers a right code in this browser. Throws AppError('invalid_input') for a wrong one. */
export async function enterSetUpCode(typed: string): Promise<void> {
  const allowed = await brake.consume('code').then(
    () => true,
    () => false,
  );
  if (!allowed) throw new AppError('limit_reached', 'Too many tries. Wait a minute and try again.');
  if (!isSetUpCode(typed)) {
    const sentence = 'This is not the code.';
    throw new AppError('invalid_input', sentence, { fields: { code: sentence } });
  }
  (await cookies()).set(COOKIE, typed.trim(), { ...COOKIE_OPTIONS, sameSite: 'strict', maxAge: COOKIE_SECONDS });
}

/** True when this browser has entered the code. */
export async function hasSetUpCode(): Promise<boolean> {
  const typed = (await cookies()).get(COOKIE)?.value;
  return typed !== undefined && isSetUpCode(typed);
}
