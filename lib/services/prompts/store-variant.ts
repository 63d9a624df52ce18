import type { LibraryPrompt, PromptVariant } from '../../core/flow/prompt';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { enqueueJobs } from '../../db/jobs';
import { findPrompt, lockPrompt, storePrompt } from '../../db/prompts';
import { withTenant } from '../../db/with-tenant';
import { purgeAudioJobs } from './purge-audio-job';

/**
 * Puts one language of a prompt in place, or takes it out (`variant` null); the others stay, whoever saves them meanwhile. Sound that is
 * named no more is deleted when no call can be about to play it any more (see purgeAudioJobs). Throws AppError('not_found').
 */
export async function storeVariant(
  scope: TenantScope,
  { promptId, language, variant }: { promptId: string; language: string; variant: PromptVariant | null },
  actor: AuditActor,
): Promise<LibraryPrompt> {
  return withTenant(scope, async () => {
    await lockPrompt(scope, promptId);
    const prompt = await findPrompt(scope, promptId);
    if (prompt === null) throw new AppError('not_found', 'This prompt is gone. Reload the page.');
    const { [language]: replaced, ...others } = prompt.variants;
    const changed = { ...prompt, variants: variant === null ? others : { ...others, [language]: variant } };
    await storePrompt(scope, changed);
    await enqueueJobs(scope, purgeAudioJobs(scope.tenantId, [replaced]));
    await insertAuditEvent(scope, {
      actor,
      action: 'prompt.saved',
      subjectId: promptId,
      details: { name: prompt.name, language, kind: variant?.kind ?? 'removed' },
    });
    return changed;
  });
}
