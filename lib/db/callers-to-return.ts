import type { TenantScope } from '../core/shared/tenant-scope';
import { millis } from './millis';
import { withTenant } from './with-tenant';

/**
 * Callers who were missed, with whom nobody has talked since, by whichever side called, and whom nobody ticked off. Withheld callers cannot
 * be called back, and blocked ones need not; who asked for it is in the list of callbacks and not here.
 */
export type CallerToReturn = {
  number: string;
  /** Of the contact with that number, else as the carrier told it. */
  callerName: string | null;
  /** The last missed call. */
  callId: string;
  missedAt: number;
  /** Missed calls since `since`. */
  times: number;
  /** The message that the last missed call left, once it can be played. */
  voicemailId: string | null;
  /** What was said in it, where it was written down. */
  words: string | null;
};

type Row = {
  from_number: string;
  caller_name: string | null;
  id: string;
  started_at: Date;
  times: bigint;
  voicemail_id: string | null;
  words: string | null;
  total: bigint;
};

/**
 * Longest waiting last; `total` counts all of them. Looks back to `since` (milliseconds). Who was talked with is gathered once and not looked
 * for caller by caller: that took 12 s in a tenant with a million calls, and every page counts them.
 */
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
      ), talked as (
        select number, max(started_at) as last_at from (
          select from_number as number, started_at from call
          where tenant_id = ${scope.tenantId} and answered_at is not null and started_at >= ${new Date(since)}
          union all
          select to_number, started_at from call
          where tenant_id = ${scope.tenantId} and answered_at is not null and started_at >= ${new Date(since)}
            and direction = 'outbound'
        ) answered group by number
      ), waiting as (
        select m.*, count(*) over () as total from missed m left join talked t on t.number = m.from_number
        where (t.last_at is null or t.last_at <= m.started_at)
          and not exists (
            select 1 from contact k where k.tenant_id = ${scope.tenantId} and k.number = m.from_number and k.blocked
          )
          and not exists (
          select 1 from callback b
          where b.tenant_id = ${scope.tenantId} and b.number = m.from_number
            and (b.done_at is null or b.done_at > m.started_at or b.call_id = m.id)
        )
        order by m.started_at desc limit ${most}
      )
      select w.from_number, coalesce(k.name, w.caller_name) as caller_name, w.id, w.started_at, w.times, w.total,
        m.id as voicemail_id, m.transcript as words
      from waiting w left join contact k on k.tenant_id = ${scope.tenantId} and k.number = w.from_number
      left join lateral (
        select r.id, r.transcript from recording r
        where r.tenant_id = ${scope.tenantId} and r.call_id = w.id and r.purpose = 'voicemail' and r.status = 'stored'
        order by r.started_at desc limit 1
      ) m on true
      order by w.started_at desc`,
  );
  return {
    callers: rows.map((row) => ({
      number: row.from_number,
      callerName: row.caller_name,
      callId: row.id,
      missedAt: millis(row.started_at),
      times: Number(row.times),
      voicemailId: row.voicemail_id,
      words: row.words,
    })),
    total: Number(rows[0]?.total ?? 0),
  };
}
