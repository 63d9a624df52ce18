import { RateLimiterMemory } from 'rate-limiter-flexible';
import { SIGN_INS_PER_ACCOUNT_A_MINUTE, SIGN_INS_PER_ADDRESS_A_MINUTE } from '../config/limits';

/**
 * Brakes on guessing passwords, kept in this process: with several web processes each allows as many. Passwords take 60 ms and
 * run two at a time, so a process as a whole cannot be made to try more than some thirty a second either.
 */
const perAccount = new RateLimiterMemory({ points: SIGN_INS_PER_ACCOUNT_A_MINUTE, duration: 60 });
const perAddress = new RateLimiterMemory({ points: SIGN_INS_PER_ADDRESS_A_MINUTE, duration: 60 });

/** False when this account or this address has tried too often in the last minute. */
export async function maySignInNow(email: string, address: string): Promise<boolean> {
  const taken = await Promise.allSettled([perAccount.consume(email), perAddress.consume(address)]);
  return taken.every((result) => result.status === 'fulfilled');
}

/** After a right password earlier mistakes no longer count against the account, nor this try against the address: many share one. */
export async function forgetMistakes(email: string, address: string): Promise<void> {
  await Promise.all([perAccount.delete(email), perAddress.reward(address)]);
}
