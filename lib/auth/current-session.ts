import { cookies } from 'next/headers';
import { cache } from 'react';
import { SESSION_IDLE_HOURS } from '../config/limits';
import { findLiveSession, revokeSession, type SessionWithUser, touchSession } from '../db/sessions';
import { SESSION_COOKIE } from './session-cookie';
import { readSessionToken } from './session-token';

/** How old the mark of a session's last use may be before it is written anew. */
const TOUCH_MS = 60_000;

/** The live session that a cookie stands for; null when it ended, idled out, is older than the user's password, or never was. */
export async function findSessionOfCookie(cookie: string | undefined, now: number): Promise<SessionWithUser | null> {
  const token = await readSessionToken(cookie);
  if (token === null) return null;
  const session = await findLiveSession(token.sessionId, now);
  if (session === null || session.user.sessionVersion !== token.sessionVersion) return null;
  const idleMs = now - session.lastSeenAt;
  if (idleMs > SESSION_IDLE_HOURS * 3_600_000) {
    await revokeSession(session.id, now);
    return null;
  }
  if (idleMs > TOUCH_MS) await touchSession(session.id, now);
  return session;
}

/** The session of the request being answered; looked up once a request. */
export const currentSession = cache(async (): Promise<SessionWithUser | null> => {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value;
  return findSessionOfCookie(cookie, Date.now());
});
