import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { setCallbackDone as storeDone } from '../../db/callbacks';
import { announceCall } from '../../db/changes';
import { withTenant } from '../../db/with-tenant';

/** Ticks a wish to be called back off, or opens it again. Throws AppError('not_found') when the tenant has no such wish. */
export async function setCallbackDone(
  scope: TenantScope,
  change: { callbackId: string; isDone: boolean },
  actor: AuditActor,
  now: number,
): Promise<void> {
  const { callbackId, isDone } = change;
  await withTenant(scope, async () => {
    const callId = await storeDone(scope, callbackId, isDone ? now : null);
    if (callId === null) throw new AppError('not_found', 'This callback does not exist any more.');
    const action = isDone ? 'callback.done' : 'callback.reopened';
    await insertAuditEvent(scope, { actor, action, subjectId: callbackId });
    await announceCall(scope, callId);
  });
}
