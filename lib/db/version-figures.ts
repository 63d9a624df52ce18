import type { VersionFigures } from '../core/flow/judge-canary';
import type { TenantScope } from '../core/shared/tenant-scope';
import { withoutTenant, withTenant } from './with-tenant';

/** How the ended inbound calls of a flow version went since `since`, milliseconds since the epoch. */
export async function countCallsOfVersion(
  scope: TenantScope,
  flowVersionId: string,
  since: number,
): Promise<VersionFigures> {
  const [row] = await withTenant(
    scope,
    (db) => db.$queryRaw<{ calls: bigint; drop_offs: bigint; errors: bigint }[]>`
      select count(*) as calls,
        count(*) filter (where outcome = 'abandoned_ivr') as drop_offs,
        count(*) filter (where 'flowError' = any(marks)) as errors
      from call
      where tenant_id = ${scope.tenantId} and flow_version_id = ${flowVersionId} and direction = 'inbound'
        and ended_at is not null and started_at >= ${new Date(since)}`,
  );
  return {
    calls: Number(row?.calls ?? 0),
    dropOffs: Number(row?.drop_offs ?? 0),
    errors: Number(row?.errors ?? 0),
  };
}

/** Crosses tenants: flows of which a version's time has come by `now`, or a version is tried on a share of the calls. */
export async function listFlowsToTend(now: number): Promise<{ tenantId: string; flowId: string }[]> {
  const rows = await withoutTenant(
    (db) =>
      db.$queryRaw<{ tenant_id: string; flow_id: string }[]>`
        select * from flows_to_tend(${new Date(now)}::timestamptz)`,
  );
  return rows.map((row) => ({ tenantId: row.tenant_id, flowId: row.flow_id }));
}
