import type { TenantScope } from '../core/shared/tenant-scope';
import { messageLeftSql } from './call-filter';
import { withTenant } from './with-tenant';

/** Counts of inbound calls for the overview; measures as in docs/definitions.md. */
export type CallCounts = {
  inbound: number;
  answered: number;
  missed: number;
  /** Callers who left a message. */
  voicemail: number;
  /** Not ended yet. */
  live: number;
  talkSeconds: number;
};

/** `hour` counts elapsed hours from the start of the span, so a day with a clock change has 23 or 25 of them. */
export type HourCounts = CallCounts & { hour: number };

type CountsRow = { hour: number } & Record<keyof CallCounts, bigint>;

/** Counts per elapsed hour of the span (milliseconds, `to` not included); hours without calls are left out. */
export async function countCallsByHour(scope: TenantScope, span: { from: number; to: number }): Promise<HourCounts[]> {
  const from = new Date(span.from);
  const rows = await withTenant(
    scope,
    (db) => db.$queryRaw<CountsRow[]>`
      select floor(extract(epoch from started_at - ${from}::timestamptz) / 3600)::int as hour,
        count(*) as inbound,
        count(*) filter (where outcome = 'answered') as answered,
        count(*) filter (where missed) as missed,
        count(*) filter (where outcome = 'voicemail' and ${messageLeftSql('call')}) as voicemail,
        count(*) filter (where ended_at is null) as live,
        coalesce(sum(talk_seconds), 0) as "talkSeconds"
      from call
      where tenant_id = ${scope.tenantId} and direction = 'inbound' and outcome is distinct from 'blocked'
        and started_at >= ${from} and started_at < ${new Date(span.to)}
      group by 1 order by 1`,
  );
  return rows.map((row) => ({
    hour: row.hour,
    inbound: Number(row.inbound),
    answered: Number(row.answered),
    missed: Number(row.missed),
    voicemail: Number(row.voicemail),
    live: Number(row.live),
    talkSeconds: Number(row.talkSeconds),
  }));
}

/** The sum over the span. */
export async function countCalls(scope: TenantScope, span: { from: number; to: number }): Promise<CallCounts> {
  const sum: CallCounts = { inbound: 0, answered: 0, missed: 0, voicemail: 0, live: 0, talkSeconds: 0 };
  for (const { hour: _, ...counts } of await countCallsByHour(scope, span)) {
    sum.inbound += counts.inbound;
    sum.answered += counts.answered;
    sum.missed += counts.missed;
    sum.voicemail += counts.voicemail;
    sum.live += counts.live;
    sum.talkSeconds += counts.talkSeconds;
  }
  return sum;
}
