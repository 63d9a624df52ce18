import { newId } from '../../config/new-id';
import type { Flow } from '../../core/flow/flow';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { putInUse } from '../../db/flow-versions';
import { insertFlow } from '../../db/flows';
import { withTenant } from '../../db/with-tenant';
import { prepareVersion } from './prepare-version';
import { storeVersion } from './store-version';

/**
 * Publishes the next version of a flow, or the first of a new one (`flowId` null). Calls in progress stay on theirs, new calls
 * begin on this one within 2 s. Throws AppError('not_found') for an unknown flow, AppError('invalid_input') with the first sentence of what
 * speaks against it.
 */
export async function publishFlow(
  scope: TenantScope,
  input: { flowId: string | null; name: string; definition: Flow; note?: string; despiteCases?: boolean },
  actor: AuditActor,
  now: number,
): Promise<{ flowId: string; versionId: string; ordinal: number }> {
  const { name, note = '', definition: flow, despiteCases = false } = input;
  const prepared = await prepareVersion(scope, { flowId: input.flowId, flow, despiteCases }, now);
  const flowId = input.flowId ?? newId('flow');
  return withTenant(scope, async () => {
    if (input.flowId === null) await insertFlow(scope, { id: flowId, name });
    const version = await storeVersion(scope, { flowId, note, prepared }, actor, now);
    await putInUse(scope, flowId, version, now);
    const { id: versionId, ordinal } = version;
    await insertAuditEvent(scope, {
      actor,
      action: 'flow.published',
      subjectId: flowId,
      details: { versionId, ordinal, note, despiteCases },
    });
    return { flowId, versionId, ordinal };
  });
}
