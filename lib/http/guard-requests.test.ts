import { describe, expect, it } from 'vitest';
import { refusalOf } from './guard-requests';

describe('a request before the framework sees it', () => {
  it.each([
    ['a method that the framework cannot represent', 'TRACE', '/', 405],
    ['a part of a path longer than any file name', 'GET', `/calls/${'a'.repeat(256)}`, 414],
    ['the same, escaped', 'GET', `/calls/${'%F0%9F%98%80'.repeat(64)}`, 414],
    ['a long path of short parts', 'GET', '/abc'.repeat(500), null],
    ['a long query', 'GET', `/calls?q=${'a'.repeat(4_000)}`, null],
    ['the longest part that a file may have', 'POST', `/${'%41'.repeat(255)}`, null],
    ['a broken escape', 'GET', '/x/%FF', null],
  ])('%s gets %s %.20s → %s', (_name, method, url, expected) => {
    expect(refusalOf({ method, url })).toBe(expected);
  });
});
