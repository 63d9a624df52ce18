import type { CallerHistory } from '../core/flow/business';
import type { TenantScope } from '../core/shared/tenant-scope';
import { millis, millisOrNull } from './millis';
import { withTenant } from './with-tenant';

/** What is known of callers by their calls that have ended, by number in E.164. Withheld callers have none. */
export type CallerHistories = Map<string, CallerHistory>;

type Row = {
  number: string;
  calls: bigint;
  last_call_at: Date;
  missed_at: Date | null;
  last_person_id: string | null;
};

export async function readCallerHistories(scope: TenantScope, numbers: readonly string[]): Promise<CallerHistories> {
  if (numbers.length === 0) return new Map();
  const rows = await withTenant(
    scope,
    (db) => db.$queryRaw<Row[]>`
      with ended as (
        select from_number as number, started_at, missed, answered_at, answered_by_person_id
        from call where tenant_id = ${scope.tenantId} and direction = 'inbound'
          and from_number = any (${[...numbers]}::text[]) and ended_at is not null
      ), spoken as (
        select number, max(started_at) filter (where answered_at is not null) as at from (
          select number, started_at, answered_at from ended
          union all
          select to_number, started_at, answered_at from call
          where tenant_id = ${scope.tenantId} and direction = 'outbound' and to_number = any (${[...numbers]}::text[])
        ) either group by number
      )
      select e.number, count(*) as calls, max(e.started_at) as last_call_at,
        max(e.started_at) filter (where e.missed and (s.at is null or e.started_at > s.at)) as missed_at,
        (array_agg(e.answered_by_person_id order by e.started_at desc)
          filter (where e.answered_by_person_id is not null))[1] as last_person_id
      from ended e left join spoken s using (number)
      group by e.number`,
  );
  return new Map(
    rows.map((row) => [
      row.number,
      {
        calls: Number(row.calls),
        lastCallAt: millis(row.last_call_at),
        missedAt: millisOrNull(row.missed_at),
        lastPersonId: row.last_person_id,
      },
    ]),
  );
}

/** Numbers whose calls, in or out, began at `since` or later, in order, `most` at most after `after` (the empty string: from the first). */
export async function listCallersSince(
  scope: TenantScope,
  since: number,
  after: string,
  most: number,
): Promise<string[]> {
  const rows = await withTenant(
    scope,
    (db) => db.$queryRaw<{ number: string }[]>`
      select distinct number from (
        select case when direction = 'outbound' then to_number else from_number end as number
        from call where tenant_id = ${scope.tenantId} and started_at >= ${new Date(since)}
      ) called where number > ${after} order by number limit ${most}`,
  );
  return rows.map((row) => row.number);
}

/** Whom calls concern: the people rung in them, and the number of the other side. */
export async function findConcerned(
  scope: TenantScope,
  callIds: readonly string[],
): Promise<{ personIds: string[]; numbers: string[] }> {
  const ids = [...callIds];
  const [row] = await withTenant(
    scope,
    (db) => db.$queryRaw<{ people: string[] | null; numbers: string[] | null }[]>`
      select
        (select array_agg(distinct person_id) from call_leg
          where tenant_id = ${scope.tenantId} and call_id = any (${ids}::text[]) and person_id is not null) as people,
        (select array_agg(distinct case when direction = 'outbound' then to_number else from_number end) from call
          where tenant_id = ${scope.tenantId} and id = any (${ids}::text[]) and ended_at is not null
            and case when direction = 'outbound' then to_number else from_number end is not null) as numbers`,
  );
  return { personIds: row?.people ?? [], numbers: row?.numbers ?? [] };
}
