import { z } from 'zod';
import { DRAFT_AUDIT_MS } from '../../config/limits';
import { flowSchema } from '../../core/flow/flow';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, hasRecentAuditEvent, insertAuditEvent } from '../../db/audit';
import { findFlowDraft, storeFlowDraft } from '../../db/flow-drafts';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const inputSchema = z.object({ flowId: z.string(), revision: z.number().int().min(0), flow: flowSchema });

/** `conflict`: somebody else saved since the revision that the changes were made on; nothing was stored. */
export type SaveDraftResult =
  | { kind: 'saved'; revision: number }
  | { kind: 'conflict'; savedBy: string | null; savedAt: number | null };

/**
 * Saves what is being edited; callers hear nothing of it until it is published. A save made on an older revision is refused, so the last
 * write never silently wins. Throws AppError('not_found') for an unknown flow.
 */
export async function saveDraft(
  scope: TenantScope,
  input: unknown,
  actor: AuditActor,
  now: number,
): Promise<SaveDraftResult> {
  const { flowId, revision, flow } = parseInput(inputSchema, input);
  return withTenant(scope, async () => {
    const stored = await storeFlowDraft(scope, flowId, { draft: flow, revision, savedBy: actor.name, now });
    if (stored === null) return conflictOf(scope, flowId);
    await auditOnce(scope, flowId, actor, now);
    return { kind: 'saved', revision: stored };
  });
}

async function conflictOf(scope: TenantScope, flowId: string): Promise<SaveDraftResult> {
  const current = await findFlowDraft(scope, flowId);
  if (current === null) throw new AppError('not_found', 'This flow does not exist any more.');
  return { kind: 'conflict', savedBy: current.savedBy, savedAt: current.savedAt };
}

/** A draft is saved at every pause of its author: one line an hour says as much as hundreds. */
async function auditOnce(scope: TenantScope, flowId: string, actor: AuditActor, now: number): Promise<void> {
  const event = { actor, action: 'flow.draftSaved', subjectId: flowId };
  if (await hasRecentAuditEvent(scope, event, now - DRAFT_AUDIT_MS)) return;
  await insertAuditEvent(scope, event);
}
