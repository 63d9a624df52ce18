import type { TenantScope } from '../core/shared/tenant-scope';
import { withTenant } from './with-tenant';

/** Rows deleted in one statement: short locks, and a tenant with a million rows holds up nobody. */
const ROWS_PER_BATCH = 5_000;
/** Of one run; the next night takes the rest. */
const BATCHES_MAX = 200;

/**
 * Deletes rows of a tenant's table whose `column` is before `before`; returns how many. `table` and `column` are names of RETENTION, never
 * input.
 */
export async function purgeOlder(
  scope: TenantScope,
  { table, column }: { table: string; column: string },
  before: number,
): Promise<number> {
  const sql = `delete from ${table} where ctid in (
    select ctid from ${table} where tenant_id = $1 and ${column} < $2 limit ${ROWS_PER_BATCH})`;
  let purged = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const count = await withTenant(scope, (db) => db.$executeRawUnsafe(sql, scope.tenantId, new Date(before)));
    purged += count;
    if (count < ROWS_PER_BATCH) break;
  }
  return purged;
}
