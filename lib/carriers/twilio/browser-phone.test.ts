import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { twilioBrowserPhone } from './browser-phone';

const ACCOUNT = { accountSid: 'AC0123456789abcdef0123456789abcdef' };
const WHO = { identity: 'tnt_1_prs_1', name: 'Ada & Ben' };
const SECRET = 'a secret of the key';
const UNSET = { BROWSER_PHONE_URL: undefined, TWILIO_API_KEY_SID: undefined, TWILIO_API_KEY_SECRET: undefined };
const KEY = { ...UNSET, TWILIO_API_KEY_SID: 'SK0123456789abcdef0123456789abcdef', TWILIO_API_KEY_SECRET: SECRET };

function read(part: string | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
}

describe('a browser phone', () => {
  it('is opened by a token that the key signs: one identity, calls taken and none made, for a quarter of an hour', async () => {
    const phone = await twilioBrowserPhone(ACCOUNT, WHO, KEY);
    if (phone.kind !== 'sdk') throw new Error('It is a page.');
    const [header, payload, signature] = phone.token.split('.');
    const signed = createHmac('sha256', SECRET).update(`${header}.${payload}`).digest('base64url');
    expect(signature).toBe(signed);
    expect(read(header)).toMatchObject({ alg: 'HS256', cty: 'twilio-fpa;v=1' });
    const claims = read(payload);
    expect(claims).toMatchObject({ iss: KEY.TWILIO_API_KEY_SID, sub: ACCOUNT.accountSid });
    expect(claims['grants']).toEqual({ identity: WHO.identity, voice: { incoming: { allow: true } } });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(900);
    expect(Math.abs(phone.expiresAt / 1000 - Number(claims['exp']))).toBeLessThan(5);
  });

  it('is the carrier’s own page where the settings name one', async () => {
    const settings = { ...KEY, BROWSER_PHONE_URL: '/phones/browser/{identity}?name={name}' };
    expect(await twilioBrowserPhone(ACCOUNT, WHO, settings)).toEqual({
      kind: 'page',
      url: '/phones/browser/tnt_1_prs_1?name=Ada%20%26%20Ben',
    });
  });

  it('without either is refused with a sentence that names what is missing', async () => {
    const refused = twilioBrowserPhone(ACCOUNT, WHO, { ...KEY, TWILIO_API_KEY_SECRET: undefined });
    await expect(refused).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('TWILIO_API_KEY_SECRET'),
    });
  });
});
