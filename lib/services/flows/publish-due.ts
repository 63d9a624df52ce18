import type { TenantScope } from '../../core/shared/tenant-scope';
import { insertAuditEvent } from '../../db/audit';
import { findFlowPublishing, lockFlowPublishing, putInUse, putOnSchedule } from '../../db/flow-versions';
import { withTenant } from '../../db/with-tenant';
import { checkDraft } from './check-draft';
import { requireVersion } from './store-version';

/**
 * Puts the flow's waiting version in use if its time has come; true when it did. What speaks against it by now keeps it from callers: the
 * audit log says why, and nothing waits any more. Safe to run twice.
 */
export async function publishDue(scope: TenantScope, flowId: string, now: number): Promise<boolean> {
  const waiting = (await findFlowPublishing(scope, flowId))?.scheduled ?? null;
  if (waiting === null || waiting.at > now) return false;
  const version = await requireVersion(scope, flowId, waiting.versionId);
  const problem = (await checkDraft(scope, version.definition, now)).find(({ level }) => level === 'error');
  return withTenant(scope, async () => {
    // Cancelled or replaced while the checks ran.
    if ((await lockFlowPublishing(scope, flowId))?.scheduled?.versionId !== waiting.versionId) return false;
    const { id: versionId, ordinal } = version;
    const event = { actor: { userId: version.createdByUserId, name: version.author }, subjectId: flowId };
    if (problem !== undefined) {
      await putOnSchedule(scope, flowId, null, now);
      const details = { versionId, ordinal, why: problem.message };
      await insertAuditEvent(scope, { ...event, action: 'flow.scheduleRefused', details });
      return false;
    }
    await putInUse(scope, flowId, version, now);
    const details = { versionId, ordinal, scheduled: true };
    await insertAuditEvent(scope, { ...event, action: 'flow.published', details });
    return true;
  });
}
