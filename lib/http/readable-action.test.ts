import { describe, expect, it } from 'vitest';
import { isReadableAction } from './readable-action';

const ACTION = { 'next-action': '7f00' };
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' };
const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

describe('a change of a page', () => {
  it.each<[string, Record<string, string>, string, boolean]>([
    ['an action with its arguments', ACTION, '["fernhill",{"kind":"idle"},"$K1"]', true],
    [
      'an action with form data',
      { ...ACTION, ...MULTIPART },
      `${part('1_a', 'b')}${part('0', '["$K1"]')}--x--\r\n`,
      true,
    ],
    ['a form without JavaScript', MULTIPART, `${part('$ACTION_ID_7f00', '')}--x--\r\n`, true],
    ['a body of another kind, which no action reads', { 'content-type': 'text/plain' }, 'anything', true],
    ['an action whose arguments are no JSON', ACTION, 'javascript:alert(1)', false],
    ['an action whose arguments are no list', ACTION, '{"a":1}', false],
    ['an action without arguments', ACTION, '', false],
    ['form data that is cut short', { ...ACTION, ...MULTIPART }, '--x\r\nContent-Disp', false],
    ['form data without arguments', { ...ACTION, ...MULTIPART }, `${part('a', 'b')}--x--\r\n`, false],
    ['a form that is none', MULTIPART, '{}', false],
  ])('%s: readable or not', async (_name, headers, body, expected) => {
    const request = new Request('http://127.0.0.1/', { method: 'POST', headers, body });
    expect(await isReadableAction(request)).toBe(expected);
    expect(await request.text()).toBe(body);
  });
});
