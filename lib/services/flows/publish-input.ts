import { z } from 'zod';
import { type Flow, flowSchema } from '../../core/flow/flow';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { findFlowDraft } from '../../db/flow-drafts';

/** What every way of publishing a draft is given. */
export const publishInput = z.object({
  flowId: z.string(),
  /** The revision of the draft that was looked at; another one is refused. */
  revision: z.number().int(),
  note: z.string().trim().max(500, 'A note has at most 500 characters.').default(''),
  /** Publishes although a saved case does not go as it should. */
  despiteCases: z.boolean().default(false),
});

/**
 * The draft of that revision, or what is published where there is no draft. Throws AppError('not_found') for an unknown flow,
 * AppError('conflict') when somebody changed it since.
 */
export async function requireDraft(scope: TenantScope, input: { flowId: string; revision: number }): Promise<Flow> {
  const found = await findFlowDraft(scope, input.flowId);
  const flow = found?.draft ?? found?.published ?? null;
  if (found === null || flow === null) throw new AppError('not_found', 'This flow does not exist any more.');
  if (found.revision !== input.revision) {
    throw new AppError(
      'conflict',
      `${found.savedBy ?? 'Somebody'} changed the flow meanwhile. Look at it again first.`,
    );
  }
  return flowSchema.parse(flow);
}
