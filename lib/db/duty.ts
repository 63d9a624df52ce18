import type { Duty } from '../core/people/person';
import type { TenantScope } from '../core/shared/tenant-scope';
import { instantOf, localTimeOf } from '../core/shared/time';
import { withTenant } from './with-tenant';

type Row = { id: string; rung_at: Date | null; talked_at: Date | null; today: bigint };

/** What people have had to do by the calls that are stored; `day` is the tenant's date at `now`, to which `callsToday` belongs. */
export type DutyOfDay = { day: string; duty: Record<string, Duty> };

/** Of everybody, or of `personIds` only. A conversation that goes on counts as ended when it began. */
export async function readDuty(
  scope: TenantScope,
  now: number,
  personIds: readonly string[] | null = null,
): Promise<DutyOfDay> {
  const { tenantId } = scope;
  return withTenant(scope, async (db) => {
    const tenant = await db.tenant.findUnique({ where: { id: tenantId }, select: { timeZone: true } });
    const zone = tenant?.timeZone ?? 'UTC';
    const day = localTimeOf(now, zone).date;
    const midnight = instantOf(day, 0, zone);
    const chosen = personIds === null ? null : [...personIds];
    const rows = await db.$queryRaw<Row[]>`
      select p.id, rung.at as rung_at, talked.at as talked_at, today.n as today
      from person p
      left join lateral (
        select coalesce(l.ringing_at, l.started_at) as at from call_leg l
        where l.tenant_id = p.tenant_id and l.person_id = p.id order by l.started_at desc limit 1
      ) rung on true
      left join lateral (
        select coalesce(l.ended_at, l.bridged_at) as at from call_leg l
        where l.tenant_id = p.tenant_id and l.person_id = p.id and l.bridged_at is not null
        order by l.started_at desc limit 1
      ) talked on true
      cross join lateral (
        select count(*) as n from call_leg l
        where l.tenant_id = p.tenant_id and l.person_id = p.id
          and l.started_at >= ${new Date(midnight - LEG_MS_MAX)} and l.bridged_at >= ${new Date(midnight)}
      ) today
      where p.tenant_id = ${tenantId} and (${chosen}::text[] is null or p.id = any (${chosen}::text[]))`;
    const duty = rows.map(({ id, rung_at, talked_at, today }): [string, Duty] => [
      id,
      { lastRungAt: rung_at?.getTime() ?? 0, lastTalkedAt: talked_at?.getTime() ?? 0, callsToday: Number(today) },
    ]);
    return { day, duty: Object.fromEntries(duty) };
  });
}

/** A leg rings for ten minutes at most before it talks; an hour leaves room for clocks. */
const LEG_MS_MAX = 3_600_000;
