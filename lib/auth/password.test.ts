import { describe, expect, it } from 'vitest';
import { hashPassword, isPasswordRight } from './password';

describe('password', () => {
  it('accepts the password that was hashed and no other', async () => {
    const stored = await hashPassword('correct horse battery staple');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    await expect(isPasswordRight('correct horse battery staple', stored)).resolves.toBe(true);
    await expect(isPasswordRight('correct horse battery stapler', stored)).resolves.toBe(false);
  });

  it('refuses an unknown user whatever is typed', async () => {
    await expect(isPasswordRight('anything', null)).resolves.toBe(false);
  });

  it('finishes every one of a flood of checks', async () => {
    const answers = await Promise.all(Array.from({ length: 7 }, () => isPasswordRight('x', null)));
    expect(answers).toEqual(Array.from({ length: 7 }, () => false));
  });
});
