import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { updateFlowFacts } from '../../db/flow-drafts';
import { lockRow } from '../../db/lock-row';
import { listNumbers } from '../../db/numbers';
import { withTenant } from '../../db/with-tenant';

/**
 * Puts a flow away, or takes it out again; nothing of it is lost. Throws AppError('conflict') while a number leads to it: its calls would
 * have nowhere to go, AppError('not_found') for an unknown flow.
 */
export async function archiveFlow(
  scope: TenantScope,
  input: { flowId: string; archived: boolean },
  actor: AuditActor,
  now: number,
): Promise<void> {
  const { flowId, archived } = input;
  await withTenant(scope, async () => {
    await lockRow(scope, 'flow', flowId);
    if (archived) await refuseWhileUsed(scope, flowId);
    const archivedAt = archived ? now : null;
    if (!(await updateFlowFacts(scope, flowId, { archivedAt })))
      throw new AppError('not_found', 'This flow does not exist any more.');
    const action = archived ? 'flow.archived' : 'flow.restored';
    await insertAuditEvent(scope, { actor, action, subjectId: flowId });
  });
}

async function refuseWhileUsed(scope: TenantScope, flowId: string): Promise<void> {
  const users = (await listNumbers(scope)).filter((number) => number.flowId === flowId).map(({ label }) => label);
  if (users.length === 0) return;
  throw new AppError('conflict', `Calls to ${users.join(', ')} go through this flow. Give them another flow first.`);
}
