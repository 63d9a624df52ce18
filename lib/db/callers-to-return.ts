import type { TenantScope } from '../core/shared/tenant-scope';
import { millis } from './millis';
import { withTenant } from './with-tenant';

/** Callers who were missed and with whom nobody has talked since, by whichever side called. Withheld callers cannot be called back. */
export type CallerToReturn = {
  number: string;
  callerName: string | null;
  /** The last missed call. */
  callId: string;
  missedAt: number;
  /** Missed calls since `since`. */
  times: number;
};

type Row = {
  from_number: string;
  caller_name: string | null;
  id: string;
  started_at: Date;
  times: bigint;
  total: bigint;
};

/** Longest waiting last; `total` counts all of them. Looks back to `since` (milliseconds). */
export async function listCallersToReturn(
  scope: TenantScope,
  since: number,
  most: number,
): Promise<{ callers: CallerToReturn[]; total: number }> {
  const rows = await withTenant(
    scope,
    (db) => db.$queryRaw<Row[]>`
      with missed as (
        select distinct on (from_number) from_number, caller_name, id, started_at,
          count(*) over (partition by from_number) as times
        from call
        where tenant_id = ${scope.tenantId} and missed and from_number is not null and started_at >= ${new Date(since)}
        order by from_number, started_at desc
      )
      select m.*, count(*) over () as total from missed m
      where not exists (
        select 1 from call c
        where c.tenant_id = ${scope.tenantId} and c.answered_at is not null and c.started_at > m.started_at
          and (c.from_number = m.from_number or (c.direction = 'outbound' and c.to_number = m.from_number))
      )
      order by m.started_at desc limit ${most}`,
  );
  return {
    callers: rows.map((row) => ({
      number: row.from_number,
      callerName: row.caller_name,
      callId: row.id,
      missedAt: millis(row.started_at),
      times: Number(row.times),
    })),
    total: Number(rows[0]?.total ?? 0),
  };
}
