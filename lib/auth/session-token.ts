import { decode } from 'next-auth/jwt';
import { env } from '../config/env';
import { invariant } from '../core/shared/invariant';

/** The secret that seals session cookies; the supervisor makes one where none is given. */
export function sessionSecret(): string {
  invariant(env.NEXTAUTH_SECRET, 'NEXTAUTH_SECRET must be set: start with `npm start`, or give one');
  return env.NEXTAUTH_SECRET;
}

/** What a session cookie says. `sessionVersion` is the user's at sign-in: when the user's has been raised since, it no longer counts. */
export type SessionToken = { sessionId: string; sessionVersion: number };

/** What a cookie of ours says; null for anything else. Says nothing about whether the session still lives. */
export async function readSessionToken(cookie: string | undefined): Promise<SessionToken | null> {
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret: sessionSecret() });
    const sessionId = token?.['sessionId'];
    const sessionVersion = token?.['sessionVersion'];
    return typeof sessionId === 'string' && typeof sessionVersion === 'number' ? { sessionId, sessionVersion } : null;
  } catch {
    return null;
  }
}
