import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { setMissedDone as storeDone } from '../../db/callbacks';
import { announceCall } from '../../db/changes';
import { withTenant } from '../../db/with-tenant';

/**
 * Ticks a missed caller off, by the last missed call, or puts them back among those to call; who is missed again waits again. Throws
 * AppError('not_found') when the tenant has no such call, or it has no number to call.
 */
export async function setMissedDone(
  scope: TenantScope,
  change: { callId: string; isDone: boolean },
  actor: AuditActor,
  now: number,
): Promise<void> {
  const { callId, isDone } = change;
  await withTenant(scope, async () => {
    if (!(await storeDone(scope, callId, isDone ? now : null)))
      throw new AppError('not_found', 'This call does not exist any more.');
    const action = isDone ? 'callback.done' : 'callback.reopened';
    await insertAuditEvent(scope, { actor, action, subjectId: callId });
    await announceCall(scope, callId);
  });
}
