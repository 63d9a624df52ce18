import { PASSWORD_CHARACTERS_MAX, SESSION_DAYS_MAX } from '../config/limits';
import { newId } from '../config/new-id';
import { insertSession } from '../db/sessions';
import { findUserByEmail } from '../db/users';
import { isPasswordRight } from './password';
import { forgetMistakes, maySignInNow } from './sign-in-limits';

export type SignInAttempt = { email: string; password: string; address: string; userAgent: string | null };

export type SignedIn = { userId: string; email: string; name: string; sessionId: string; sessionVersion: number };

/**
 * A new session for the right password; 'refused' for a wrong one and for an unknown user, in the same time; 'tooMany' without
 * looking at the password.
 */
export async function signIn(attempt: SignInAttempt, now: number): Promise<SignedIn | 'refused' | 'tooMany'> {
  const email = attempt.email.trim().toLowerCase().slice(0, 254);
  if (!(await maySignInNow(email, attempt.address))) return 'tooMany';
  const user = await findUserByEmail(email);
  // Cut, a longer text would open the account of somebody whose password is its beginning.
  const isPossible = attempt.password.length <= PASSWORD_CHARACTERS_MAX;
  const isRight = await isPasswordRight(
    isPossible ? attempt.password : '',
    isPossible ? (user?.passwordHash ?? null) : null,
  );
  if (!user || !isRight) return 'refused';
  await forgetMistakes(email, attempt.address);
  const sessionId = newId('session');
  await insertSession({
    id: sessionId,
    userId: user.id,
    userAgent: attempt.userAgent?.slice(0, 300) ?? null,
    expiresAt: now + SESSION_DAYS_MAX * 86_400_000,
  });
  return { userId: user.id, email: user.email, name: user.name, sessionId, sessionVersion: user.sessionVersion };
}
