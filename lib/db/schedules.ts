import { type Schedule, scheduleSchema } from '../core/hours/schedule';
import type { TenantScope } from '../core/shared/tenant-scope';
import { changeRouting, withTenant } from './with-tenant';

/** Opening hours, as the domain has them; parsed on the way out, since the week is stored as JSON. */
export async function listSchedules(scope: TenantScope): Promise<Schedule[]> {
  const rows = await withTenant(scope, (db) =>
    db.schedule.findMany({ where: { tenantId: scope.tenantId }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
  );
  return rows.map((row) => scheduleSchema.parse(row));
}

/** Makes the schedule or replaces it. */
export async function storeSchedule(scope: TenantScope, schedule: Schedule): Promise<void> {
  const { tenantId } = scope;
  const { id, ...columns } = schedule;
  await changeRouting(scope, (db) =>
    db.schedule.upsert({
      where: { tenantId_id: { tenantId, id } },
      create: { tenantId, id, ...columns },
      update: columns,
    }),
  );
}
