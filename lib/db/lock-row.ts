import type { TenantScope } from '../core/shared/tenant-scope';
import { withTenant } from './with-tenant';

type LockableTable = 'person' | 'department' | 'contact' | 'schedule' | 'alert_rule' | 'flow' | 'prompt';

/**
 * Within a transaction: no other transaction changes the row until this one ends, so that a value read after this call is still true when
 * it is written back. Returns false when there is no such row.
 */
export async function lockRow(scope: TenantScope, table: LockableTable, id: string): Promise<boolean> {
  const sql = `select 1 from ${table} where tenant_id = $1 and id = $2 for update`;
  const rows = await withTenant(scope, (db) => db.$queryRawUnsafe<unknown[]>(sql, scope.tenantId, id));
  return rows.length > 0;
}

/** Like lockRow for all rows of the tenant: for rules between rows, such as "no two departments overflow into each other". */
export async function lockRows(scope: TenantScope, table: LockableTable): Promise<void> {
  const sql = `select 1 from ${table} where tenant_id = $1 order by id for update`;
  await withTenant(scope, (db) => db.$queryRawUnsafe(sql, scope.tenantId));
}
