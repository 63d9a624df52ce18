import fc from 'fast-check';
import { getExpectedTwilioSignature, validateRequest } from 'twilio/lib/webhooks/webhooks';
import { describe, expect, it } from 'vitest';
import type { WebhookParams } from '../webhook-facts';
import { isTwilioSignature } from './twilio-signature';

const U = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const U443 = 'https://mycompany.com:443/myapp.php?foo=1&bar=2';
const P = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};
const HASH = '0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620';
const EMPTY_HASH = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

/** Published vectors of the carrier's own package, token 12345. */
const VECTORS: [string, string, WebhookParams, string][] = [
  ['a form', U, P, 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
  ['the default port of https', U443, P, 'kvajT1Ptam85bY51eRf/AJRuM3w='],
  ['signed with the default port, configured without', U, P, 'kvajT1Ptam85bY51eRf/AJRuM3w='],
  ['the default port of http', 'http://mycompany.com:80/myapp.php?foo=1&bar=2', P, '0ZXoZLH/DfblKGATFgpif+LLRf4='],
  ['another port', 'http://mycompany.com:1234/myapp.php?foo=1&bar=2', P, 'Zmvh+3yNM1Phv2jhDCwEM3q5ebU='],
  ['user and password', 'https://user:pass@mycompany.com/myapp.php?foo=1&bar=2', P, 'CukzLTc1tT5dXEDIHm/tKBanW10='],
  ['a user', 'https://user@mycompany.com/myapp.php?foo=1&bar=2', P, '2YRLlVAflCqxaNicjMpJcSTgzSs='],
  [
    'user, password and port',
    'https://user:pass@mycompany.com:443/myapp.php?foo=1&bar=2',
    P,
    'ZQFR1PTIZXF2MXB8ZnKCvnnA+rI=',
  ],
  [
    'a repeated parameter',
    U,
    { 'MessagingBinding.Address': ['+1325xxxxxxx', '+1415xxxxxxx'] },
    '83O6e2vORAoJHUNzJjDWN1jz+BA=',
  ],
  [
    'a repeated parameter in another order',
    U,
    { 'MessagingBinding.Address': ['+1415xxxxxxx', '+1325xxxxxxx'] },
    '83O6e2vORAoJHUNzJjDWN1jz+BA=',
  ],
  [
    'a parameter with a value twice',
    U,
    { Sid: 'CA123', SidAccount: 'AC123', Digits: ['5678', '1234', '1234'] },
    'IK+Dwps556ElfBT0I3Rgjkr1wJU=',
  ],
  ['the hash of a body', `${U}&bodySHA256=${HASH}`, {}, 'a9nBmqA0ju/hNViExpshrM61xv4='],
  ['the hash of an empty object', `${U443}&bodySHA256=${EMPTY_HASH}`, {}, 'Ldidvp12m26NI7eqEvxnEpkd9Hc='],
  ['the hash alone', `https://mycompany.com/myapp.php?bodySHA256=${HASH}`, {}, 'y77kIzt2vzLz71DgmJGsen2scGs='],
  ['an apostrophe signed escaped', `${U}&Body=It's+amazing`, P, 'TfZzewPq8wqrGlMfyAud8+/IvJ0='],
  ['an apostrophe signed as it is', `${U}&Body=It's+amazing`, P, 'dsq4Ehbj6cs+KdTkpF5sSSplOWw='],
];

describe('a signature', () => {
  it.each(VECTORS)('over %s is known', (_name, url, params, signature) => {
    expect(validateRequest('12345', signature, url, params)).toBe(true);
    expect(isTwilioSignature(signature, url, params, '12345')).toBe(true);
  });

  it('is that of the URL without its fragment', () => {
    expect(isTwilioSignature('RSOYDt4T1cUTdK1PDd93/VVr8B8=', `${U}#rc=2&rp=all`, P, '12345')).toBe(true);
  });

  it.each<[string, string | null, string, string]>([
    ['missing', null, U, '12345'],
    ['empty', '', U, '12345'],
    ['made with another token', 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', U, '12346'],
    ['of another path', 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', 'https://mycompany.com/other.php?foo=1&bar=2', '12345'],
    ['of another host', 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', U.replace('mycompany', 'evil'), '12345'],
    ['of the right length, in other characters', 'é'.repeat(28), U, '12345'],
    ['over something that is no URL', 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', '::', '12345'],
  ])('%s is refused', (_name, signature, url, token) => {
    expect(isTwilioSignature(signature, url, P, token)).toBe(false);
  });

  it('made with an empty token is refused: an account without one is no open door', () => {
    expect(isTwilioSignature(getExpectedTwilioSignature('', U, P), U, P, '')).toBe(false);
  });

  it('is judged as by the carrier’s own package, whatever the parameters are', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.string(), { minLength: 2, maxLength: 4 }));
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), value),
        fc.webUrl({ withQueryParameters: true }),
        (params, url) => {
          const signature = getExpectedTwilioSignature('token', url, params);
          expect(isTwilioSignature(signature, url, params, 'token')).toBe(true);
          expect(isTwilioSignature(signature, url, { ...params, Added: '1' }, 'token')).toBe(false);
        },
      ),
    );
  });
});
