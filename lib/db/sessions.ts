import { millis } from './millis';
import { withoutTenant } from './with-tenant';

/** Signed-in browsers. They belong to a user, not to a tenant. */
export type Session = {
  id: string;
  userId: string;
  userAgent: string | null;
  createdAt: number;
  lastSeenAt: number;
  expiresAt: number;
};

/** A live session with what every request must know of its user. */
export type SessionWithUser = Session & {
  user: { id: string; email: string; name: string; isOperator: boolean; sessionVersion: number };
};

export async function insertSession(session: {
  id: string;
  userId: string;
  userAgent: string | null;
  expiresAt: number;
}): Promise<void> {
  await withoutTenant((db) => db.session.create({ data: { ...session, expiresAt: new Date(session.expiresAt) } }));
}

/** The session unless it was revoked, ran out before `now`, or never was. */
export async function findLiveSession(sessionId: string, now: number): Promise<SessionWithUser | null> {
  const row = await withoutTenant((db) =>
    db.session.findFirst({
      where: { id: sessionId, revokedAt: null, expiresAt: { gt: new Date(now) } },
      include: { user: { select: { id: true, email: true, name: true, isOperator: true, sessionVersion: true } } },
    }),
  );
  return row && { ...sessionOf(row), user: row.user };
}

export type SessionAccess = { sessionId: string; sessionVersion: number; tenantId: string; role: string };

/** Crosses tenants. What each of these sessions may still see: a row for each business of its user; none when the session has ended. */
export async function listSessionAccess(sessionIds: readonly string[], now: number): Promise<SessionAccess[]> {
  return withoutTenant(
    (db) => db.$queryRaw<SessionAccess[]>`
      select s.id as "sessionId", u.session_version as "sessionVersion", m.tenant_id as "tenantId", m.role
      from session s
      join app_user u on u.id = s.user_id
      cross join lateral memberships_of_user(u.id) m
      where s.id = any(${[...sessionIds]}) and s.revoked_at is null and s.expires_at > ${new Date(now)}`,
  );
}

export async function touchSession(sessionId: string, now: number): Promise<void> {
  await withoutTenant((db) => db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date(now) } }));
}

/** Signs the session out; harmless when it is already. */
export async function revokeSession(sessionId: string, now: number): Promise<void> {
  await withoutTenant((db) =>
    db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: new Date(now) } }),
  );
}

/** Deletes sessions that ended before `before`, by expiry or revocation; returns how many. */
export async function purgeSessions(before: number): Promise<number> {
  const ended = new Date(before);
  const { count } = await withoutTenant((db) =>
    db.session.deleteMany({ where: { OR: [{ expiresAt: { lt: ended } }, { revokedAt: { lt: ended } }] } }),
  );
  return count;
}

function sessionOf(row: {
  id: string;
  userId: string;
  userAgent: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}): Session {
  return {
    id: row.id,
    userId: row.userId,
    userAgent: row.userAgent,
    createdAt: millis(row.createdAt),
    lastSeenAt: millis(row.lastSeenAt),
    expiresAt: millis(row.expiresAt),
  };
}
