import { type QuietSpan, quietUntil } from '../../core/people/do-not-disturb';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { updatePresence } from '../../db/people';
import { getTenant } from '../../db/tenants';
import { withTenant } from '../../db/with-tenant';

/**
 * Keeps a person's phones quiet for an hour or until tomorrow morning, or rings them again; returns until when, in milliseconds since
 * the epoch (null: not quiet). Routing follows within 2 s. Throws AppError('not_found') when they are gone.
 */
export async function setDoNotDisturb(
  scope: TenantScope,
  { personId, span }: { personId: string; span: QuietSpan },
  actor: AuditActor,
  now: number,
): Promise<number | null> {
  return withTenant(scope, async () => {
    const doNotDisturbUntil = quietUntil(span, now, (await getTenant(scope)).timeZone);
    await updatePresence(scope, personId, { doNotDisturbUntil });
    await insertAuditEvent(scope, {
      actor,
      action: 'person.doNotDisturbSet',
      subjectId: personId,
      details: { until: doNotDisturbUntil },
    });
    return doNotDisturbUntil;
  });
}
