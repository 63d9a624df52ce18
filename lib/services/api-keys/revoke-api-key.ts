import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { revokeApiKey as revoke } from '../../db/api-keys';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { withTenant } from '../../db/with-tenant';

/** The key stops working at once. Throws AppError('not_found') when there is no such live key. */
export async function revokeApiKey(scope: TenantScope, keyId: string, actor: AuditActor, now: number): Promise<void> {
  await withTenant(scope, async () => {
    if (!(await revoke(scope, keyId, now))) throw new AppError('not_found', 'This key does not exist.');
    await insertAuditEvent(scope, { actor, action: 'apiKey.revoked', subjectId: keyId });
  });
}
