import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { putInUse } from '../../db/flow-versions';
import { withTenant } from '../../db/with-tenant';
import { prepareVersion } from './prepare-version';
import { requireVersion, storeVersion } from './store-version';

/**
 * Publishes what an earlier version said, as a new version with a note that says so; the draft stays as it is. The checks run again, since
 * people and hours may be gone by now. Throws AppError('not_found') for an unknown version, AppError('invalid_input') when an error is found.
 */
export async function returnToVersion(
  scope: TenantScope,
  input: { flowId: string; versionId: string },
  actor: AuditActor,
  now: number,
): Promise<{ versionId: string; ordinal: number }> {
  const { flowId } = input;
  const earlier = await requireVersion(scope, flowId, input.versionId);
  await prepareVersion(scope, { flowId, flow: earlier.definition, despiteCases: true }, now);
  const source = earlier.source === earlier.definition ? null : earlier.source;
  const note = `Back to version ${earlier.ordinal}${earlier.note === '' ? '' : ` (${earlier.note})`}`.slice(0, 500);
  return withTenant(scope, async () => {
    const prepared = { definition: earlier.definition, source };
    const version = await storeVersion(scope, { flowId, note, prepared }, actor, now);
    await putInUse(scope, flowId, version, now);
    const { id: versionId, ordinal } = version;
    const details = { versionId, ordinal, backTo: earlier.ordinal };
    await insertAuditEvent(scope, { actor, action: 'flow.returned', subjectId: flowId, details });
    return { versionId, ordinal };
  });
}
