import { type Flow, flowSchema } from '../core/flow/flow';
import type { TenantScope } from '../core/shared/tenant-scope';
import { millis, millisOrNull } from './millis';
import { withTenant } from './with-tenant';

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
