import { createHmac } from 'node:crypto';

export type SignedForm = { body: string; signature: string };

/** Length of a real first webhook with 26 fields. */
const FORM_BYTES = 885;

/** `count` first webhooks of `count` different calls to `to`, each of exactly 885 bytes, signed over `url` as the carrier does. */
export function signedForms(args: {
  count: number;
  url: string;
  to: string;
  accountSid: string;
  authToken: string;
}): SignedForm[] {
  return Array.from({ length: args.count }, (_, index) => {
    const params = incomingParams(args.to, args.accountSid, index);
    const bytes = () => new URLSearchParams(params).toString().length;
    params['CallToken'] = 'x'.repeat(Math.max(0, FORM_BYTES - bytes()));
    const signed = Object.keys(params)
      .sort()
      .reduce((text, key) => text + key + params[key], args.url);
    return {
      body: new URLSearchParams(params).toString(),
      signature: createHmac('sha1', args.authToken).update(signed).digest('base64'),
    };
  });
}

function incomingParams(to: string, accountSid: string, index: number): Record<string, string> {
  const caller = `+1212555${String(1000 + (index % 9000))}`;
  const salt = `${Date.now().toString(16)}${index.toString(16).padStart(8, '0')}`;
  return {
    AccountSid: accountSid,
    ApiVersion: '2010-04-01',
    CallSid: `CA${salt.padStart(32, '0').slice(-32)}`,
    CallStatus: 'ringing',
    CallToken: '',
    Called: to,
    CalledCity: 'NEW YORK',
    CalledCountry: 'US',
    CalledState: 'NY',
    CalledZip: '10001',
    Caller: caller,
    CallerCity: 'BROOKLYN',
    CallerCountry: 'US',
    CallerState: 'NY',
    CallerZip: '11201',
    Direction: 'inbound',
    From: caller,
    FromCity: 'BROOKLYN',
    FromCountry: 'US',
    FromState: 'NY',
    FromZip: '11201',
    StirVerstat: 'TN-Validation-Passed-A',
    To: to,
    ToCity: 'NEW YORK',
    ToCountry: 'US',
    ToState: 'NY',
  };
}
