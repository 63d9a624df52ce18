import type { TenantScope } from '../core/shared/tenant-scope';
import { withTenant } from './with-tenant';

/** What past calls tell of phone numbers; E.164 all of them. */

/** Those of the numbers on which somebody took a call of this business before. */
export async function listAnsweredNumbers(scope: TenantScope, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return [];
  const rows = await withTenant(
    scope,
    (db) => db.$queryRaw<{ number: string }[]>`
      select asked.number from unnest(${[...new Set(numbers)]}::text[]) as asked (number)
      where exists (
        select 1 from call_leg
        where tenant_id = ${scope.tenantId} and to_number = asked.number and result = 'answered'
      )`,
  );
  return rows.map((row) => row.number);
}

/** Phones that forwarded a call to this business since `since`, milliseconds since the epoch. */
export async function listForwardingNumbers(scope: TenantScope, since: number): Promise<string[]> {
  const rows = await withTenant(
    scope,
    (db) => db.$queryRaw<{ forwarded_from: string }[]>`
      select distinct forwarded_from from call
      where tenant_id = ${scope.tenantId} and started_at >= ${new Date(since)} and forwarded_from is not null`,
  );
  return rows.map((row) => row.forwarded_from);
}
