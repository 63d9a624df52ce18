import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { env } from './env';
import { forgetSetUpCode, isSetUpCode, setUpCode } from './setup-code';

describe('set-up code', () => {
  it('stays the same until it is forgotten, and no other opens the door', () => {
    fs.mkdirSync(env.DATA_DIR, { recursive: true });
    const code = setUpCode();
    expect(setUpCode()).toBe(code);
    expect(isSetUpCode(` ${code}\n`)).toBe(true);
    expect(isSetUpCode(code.slice(1))).toBe(false);
    expect(isSetUpCode('')).toBe(false);
    forgetSetUpCode();
    expect(setUpCode()).not.toBe(code);
  });
});
