import { newId } from '../config/new-id';
import type { Json } from '../core/shared/json';
import type { TenantScope } from '../core/shared/tenant-scope';
import { millis } from './millis';
import { withoutTenant, withTenant } from './with-tenant';

/** Who did what; the application may add lines and read them, never change them. */
export type AuditActor = { userId: string | null; name: string };

export type AuditEvent = {
  id: string;
  at: number;
  actor: AuditActor;
  /** For example recording.listened. */
  action: string;
  subjectId: string | null;
  details: Record<string, Json>;
};

export async function insertAuditEvent(
  scope: TenantScope,
  event: { actor: AuditActor; action: string; subjectId: string | null; details?: Record<string, Json> },
): Promise<void> {
  await withTenant(scope, (db) =>
    db.auditEvent.create({
      data: {
        tenantId: scope.tenantId,
        id: newId('auditEvent'),
        actorUserId: event.actor.userId,
        actor: event.actor.name,
        action: event.action,
        subjectId: event.subjectId,
        details: event.details ?? {},
      },
    }),
  );
}

/** Newest first; with `subjectId`, only about that. */
export async function listAuditEvents(
  scope: TenantScope,
  most: number,
  subjectId: string | null = null,
): Promise<AuditEvent[]> {
  const rows = await withTenant(scope, (db) =>
    db.auditEvent.findMany({
      where: { tenantId: scope.tenantId, ...(subjectId === null ? {} : { subjectId }) },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: most,
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    at: millis(row.at),
    actor: { userId: row.actorUserId, name: row.actor },
    action: row.action,
    subjectId: row.subjectId,
    details: row.details as Record<string, Json>,
  }));
}

/** True when the same actor did the same to the same subject after `since`. */
export async function hasRecentAuditEvent(
  scope: TenantScope,
  event: { actor: AuditActor; action: string; subjectId: string },
  since: number,
): Promise<boolean> {
  const row = await withTenant(scope, (db) =>
    db.auditEvent.findFirst({
      where: {
        tenantId: scope.tenantId,
        subjectId: event.subjectId,
        action: event.action,
        actor: event.actor.name,
        actorUserId: event.actor.userId,
        at: { gt: new Date(since) },
      },
      select: { id: true },
    }),
  );
  return row !== null;
}

/** True when the same actor has a line about the same play of the recording. */
export async function hasPlayAudit(
  scope: TenantScope,
  play: { actor: AuditActor; recordingId: string; playId: string },
): Promise<boolean> {
  const { actor, recordingId, playId } = play;
  const row = await withTenant(scope, (db) =>
    db.auditEvent.findFirst({
      where: {
        tenantId: scope.tenantId,
        subjectId: recordingId,
        action: 'recording.listened',
        actor: actor.name,
        actorUserId: actor.userId,
        details: { path: ['play'], equals: playId },
      },
      select: { id: true },
    }),
  );
  return row !== null;
}

/** Deletes what is older than `before`; returns how many. */
export async function purgeAuditEvents(scope: TenantScope, before: number): Promise<number> {
  const [row] = await withoutTenant(
    (db) =>
      db.$queryRaw<{ purged: bigint }[]>`
        select purge_audit_events(${scope.tenantId}, ${new Date(before)}::timestamptz) as purged`,
  );
  return Number(row?.purged ?? 0);
}
