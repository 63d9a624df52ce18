import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { updatePresence } from '../../db/people';
import { withTenant } from '../../db/with-tenant';

/** Lets a person be rung or takes them out of every ring group; routing follows within 2 s. Throws AppError('not_found') when they are gone. */
export async function setAvailable(
  scope: TenantScope,
  { personId, available }: { personId: string; available: boolean },
  actor: AuditActor,
): Promise<void> {
  await withTenant(scope, async () => {
    await updatePresence(scope, personId, { available });
    await insertAuditEvent(scope, {
      actor,
      action: 'person.availabilitySet',
      subjectId: personId,
      details: { available },
    });
  });
}
