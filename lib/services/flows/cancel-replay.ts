import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { findReplay, updateOpenReplay } from '../../db/replays';
import { withTenant } from '../../db/with-tenant';

/** Stops a replay at its next batch; one that is over stays as it is. Throws AppError('not_found') for an unknown one. */
export async function cancelReplay(
  scope: TenantScope,
  input: { flowId: string; replayId: string },
  actor: AuditActor,
): Promise<void> {
  const { flowId, replayId } = input;
  await withTenant(scope, async () => {
    const replay = await findReplay(scope, replayId);
    if (replay?.flowId !== flowId) throw new AppError('not_found', 'This replay does not exist.');
    if (!(await updateOpenReplay(scope, replayId, { status: 'cancelled' }))) return;
    await insertAuditEvent(scope, { actor, action: 'flow.replayCancelled', subjectId: flowId, details: { replayId } });
  });
}
