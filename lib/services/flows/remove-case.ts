import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { deleteFlowCase } from '../../db/flow-cases';
import { withTenant } from '../../db/with-tenant';

/** Removes a saved case. Throws AppError('not_found') when the flow has no such case. */
export async function removeCase(
  scope: TenantScope,
  input: { flowId: string; caseId: string },
  actor: AuditActor,
): Promise<void> {
  const { flowId, caseId } = input;
  await withTenant(scope, async () => {
    await deleteFlowCase(scope, flowId, caseId);
    await insertAuditEvent(scope, { actor, action: 'flow.caseRemoved', subjectId: flowId, details: { caseId } });
  });
}
