import { expect, test } from 'vitest';
import { SIGN_INS_PER_ADDRESS_A_MINUTE } from '../config/limits';
import { forgetMistakes, maySignInNow } from './sign-in-limits';

test('an office behind one address may sign in as often as it likes, as long as the passwords are right', async () => {
  for (let person = 0; person < SIGN_INS_PER_ADDRESS_A_MINUTE * 2; person++) {
    expect(await maySignInNow(`p${person}@office.example`, '192.0.2.1')).toBe(true);
    await forgetMistakes(`p${person}@office.example`, '192.0.2.1');
  }
});

test('an address that only guesses is stopped, whatever accounts it tries', async () => {
  for (let guess = 0; guess < SIGN_INS_PER_ADDRESS_A_MINUTE; guess++)
    expect(await maySignInNow(`g${guess}@office.example`, '192.0.2.2')).toBe(true);
  expect(await maySignInNow('another@office.example', '192.0.2.2')).toBe(false);
});
