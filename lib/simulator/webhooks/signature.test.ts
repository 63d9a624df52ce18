import { describe, expect, test } from 'vitest';
import { signRequest } from './signature';

const URL_SIGNED = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const PARAMS = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};

describe('the signature is the one that the carrier publishes', () => {
  test.each([
    [URL_SIGNED, 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
    [URL_SIGNED.replace('.com', '.com:443'), 'kvajT1Ptam85bY51eRf/AJRuM3w='],
    [URL_SIGNED.replace('https', 'http').replace('.com', '.com:80'), '0ZXoZLH/DfblKGATFgpif+LLRf4='],
    [URL_SIGNED.replace('https', 'http').replace('.com', '.com:1234'), 'Zmvh+3yNM1Phv2jhDCwEM3q5ebU='],
    [URL_SIGNED.replace('https://', 'https://user:pass@'), 'CukzLTc1tT5dXEDIHm/tKBanW10='],
    [URL_SIGNED.replace('https://', 'https://user@'), '2YRLlVAflCqxaNicjMpJcSTgzSs='],
  ])('over %s', (url, signature) => {
    expect(signRequest('12345', url, PARAMS)).toBe(signature);
  });

  test('over the caller of the published example (A4)', () => {
    const params = { ...PARAMS, Caller: '+12349013030', From: '+12349013030' };
    expect(signRequest('12345', URL_SIGNED, params)).toBe('0/KCTR6DLpKmkAf8muzZqo1nDgQ=');
  });

  test('over a query, empty values, letters beyond ASCII and keys in the order of code units', () => {
    const url = 'https://app.test/voice';
    expect(signRequest('testtoken', `${url}?CallSid=CA1&From=%2B15550001111`, {})).toBe('QQZbkr0KPLTjtC0/qvKmz7xui88=');
    expect(signRequest('testtoken', url, { CallSid: 'CA1', FromCity: '', Digits: '' })).toBe(
      '+/yzUQoAlP7UOTkWfTe8tqFmkps=',
    );
    expect(signRequest('testtoken', url, { SpeechResult: 'héllo wörld ✓', Confidence: '0.91' })).toBe(
      '4tDvH8KNcbSSi7cwka4LVXG++qk=',
    );
    expect(signRequest('testtoken', url, { b: '2', A: '1', a: '3', B: '4' })).toBe('+qGuyaXsAmc+mbgwtJSaVWdoTFI=');
  });
});
