import { type Flow, flowSchema } from '../core/flow/flow';
import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import { millis, millisOrNull } from './millis';
import { changeRouting, withTenant } from './with-tenant';

/** What happens to a caller, in immutable published versions. */
export type FlowListItem = { id: string; name: string; publishedVersionId: string | null; createdAt: number };

export type FlowVersion = {
  id: string;
  flowId: string;
  ordinal: number;
  definition: Flow;
  note: string;
  createdByUserId: string | null;
  createdAt: number;
  supersededAt: number | null;
};

export async function listFlows(scope: TenantScope): Promise<FlowListItem[]> {
  const rows = await withTenant(scope, (db) =>
    db.flow.findMany({ where: { tenantId: scope.tenantId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
  );
  return rows.map(({ id, name, publishedVersionId, createdAt }) => ({
    id,
    name,
    publishedVersionId,
    createdAt: millis(createdAt),
  }));
}

export async function insertFlow(scope: TenantScope, flow: { id: string; name: string }): Promise<void> {
  await withTenant(scope, (db) => db.flow.create({ data: { tenantId: scope.tenantId, ...flow } }));
}

export async function findFlowVersion(scope: TenantScope, versionId: string): Promise<FlowVersion | null> {
  const row = await withTenant(scope, (db) =>
    db.flowVersion.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: versionId } } }),
  );
  if (!row) return null;
  const { id, flowId, ordinal, note, createdByUserId } = row;
  return {
    id,
    flowId,
    ordinal,
    note,
    createdByUserId,
    definition: flowSchema.parse(row.definition),
    createdAt: millis(row.createdAt),
    supersededAt: millisOrNull(row.supersededAt),
  };
}

/** Stores the next version of the flow and makes it the one that new calls begin on. Throws AppError('not_found') for an unknown flow. */
export async function insertFlowVersion(
  scope: TenantScope,
  version: { id: string; flowId: string; definition: Flow; note: string; createdByUserId: string | null },
  now: number,
): Promise<{ ordinal: number }> {
  const { tenantId } = scope;
  return changeRouting(scope, async (db) => {
    // Two publishers at once get two ordinals: the row is locked until the end of the transaction.
    const [flow] = await db.$queryRaw<{ published_version_id: string | null }[]>`
      select published_version_id from flow where tenant_id = ${tenantId} and id = ${version.flowId} for update`;
    if (!flow) throw new AppError('not_found', 'This flow does not exist.');
    const last = await db.flowVersion.aggregate({
      where: { tenantId, flowId: version.flowId },
      _max: { ordinal: true },
    });
    const ordinal = (last._max.ordinal ?? 0) + 1;
    await db.flowVersion.updateMany({
      where: { tenantId, flowId: version.flowId, supersededAt: null },
      data: { supersededAt: new Date(now) },
    });
    await db.flowVersion.create({ data: { tenantId, ...version, ordinal, createdAt: new Date(now) } });
    await db.flow.update({
      where: { tenantId_id: { tenantId, id: version.flowId } },
      data: { publishedVersionId: version.id },
    });
    return { ordinal };
  });
}
