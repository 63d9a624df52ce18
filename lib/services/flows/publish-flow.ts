import { newId } from '../../config/new-id';
import { type Flow, flowSchema } from '../../core/flow/flow';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { insertFlow, insertFlowVersion } from '../../db/flows';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

/**
 * Publishes the next version of a flow, or the first of a new one (`flowId` null). Calls in progress stay on theirs, new calls
 * begin on this one within 2 s. Throws AppError('not_found') for an unknown flow.
 */
export async function publishFlow(
  scope: TenantScope,
  input: { flowId: string | null; name: string; definition: Flow; note?: string },
  actor: AuditActor,
  now: number,
): Promise<{ flowId: string; versionId: string; ordinal: number }> {
  const definition = parseInput(flowSchema, input.definition);
  const flowId = input.flowId ?? newId('flow');
  const versionId = newId('flowVersion');
  return withTenant(scope, async () => {
    if (input.flowId === null) await insertFlow(scope, { id: flowId, name: input.name });
    const version = { id: versionId, flowId, definition, note: input.note ?? '', createdByUserId: actor.userId };
    const { ordinal } = await insertFlowVersion(scope, version, now);
    await insertAuditEvent(scope, {
      actor,
      action: 'flow.published',
      subjectId: flowId,
      details: { versionId, ordinal },
    });
    return { flowId, versionId, ordinal };
  });
}
