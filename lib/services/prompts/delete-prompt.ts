import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { findPrompt, removePrompt } from '../../db/prompts';
import { withTenant } from '../../db/with-tenant';
import { openStorage } from '../../storage/registry';
import { refuseWhileUsed } from '../flows/flows-using';

/**
 * Removes a prompt in every language, then its sound. Throws AppError('not_found') when it is not there and AppError('conflict') with the
 * names of the flows that use it.
 */
export async function deletePrompt(scope: TenantScope, promptId: string, actor: AuditActor): Promise<{ name: string }> {
  const prompt = await withTenant(scope, async () => {
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
    return found;
  });
  for (const variant of Object.values(prompt.variants)) {
    if (variant.kind === 'audio') await openStorage().delete(variant.key);
  }
  return { name: prompt.name };
}
