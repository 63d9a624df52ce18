import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { enqueueJobs } from '../../db/jobs';
import { findPrompt, removePrompt } from '../../db/prompts';
import { withTenant } from '../../db/with-tenant';
import { refuseWhileUsed } from '../flows/flows-using';
import { purgeAudioJobs } from './purge-audio-job';

/**
 * Removes a prompt in every language; its sound goes when no call can be about to play it any more. Throws AppError('not_found') when it is not there and AppError('conflict') with the
 * names of the flows that use it.
 */
export async function deletePrompt(scope: TenantScope, promptId: string, actor: AuditActor): Promise<{ name: string }> {
  return withTenant(scope, async () => {
    const found = await findPrompt(scope, promptId);
    if (found === null) throw new AppError('not_found', 'This prompt is gone already. Reload the page.');
    await refuseWhileUsed(scope, promptId, found.name);
    await removePrompt(scope, promptId);
    await insertAuditEvent(scope, {
      actor,
      action: 'prompt.deleted',
      subjectId: promptId,
      details: { name: found.name },
    });
    await enqueueJobs(scope, purgeAudioJobs(scope.tenantId, Object.values(found.variants)));
    return { name: found.name };
  });
}
