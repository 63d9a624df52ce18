import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { lockFlowPublishing, putInUse, takeOffTrial } from '../../db/flow-versions';
import { withTenant } from '../../db/with-tenant';
import { requireVersion } from './store-version';

/**
 * Ends the trial of a version on a share of calls: it becomes everybody's (`keep`) or is taken back, with `why` for the audit log. Calls on it
 * go on. Throws AppError('conflict') when no version is on trial, or another one than `versionId` (null: whichever is).
 */
export async function endCanary(
  scope: TenantScope,
  input: { flowId: string; versionId: string | null; keep: boolean; why: string | null },
  actor: AuditActor,
  now: number,
): Promise<void> {
  const { flowId, keep, why } = input;
  await withTenant(scope, async () => {
    const canary = (await lockFlowPublishing(scope, flowId))?.canary ?? null;
    if (canary === null || (input.versionId !== null && input.versionId !== canary.versionId)) {
      throw new AppError('conflict', 'This version is not tried on a share of the calls any more.');
    }
    const version = await requireVersion(scope, flowId, canary.versionId);
    const { id: versionId, ordinal } = version;
    if (keep) await putInUse(scope, flowId, version, now);
    else await takeOffTrial(scope, flowId, now);
    await insertAuditEvent(scope, {
      actor,
      action: keep ? 'flow.published' : 'flow.canaryTakenBack',
      subjectId: flowId,
      details: { versionId, ordinal, why },
    });
  });
}
