import { closeToday, type DayException, reopenToday } from '../../core/hours/close-day';
import { exceptionSchema, type Schedule } from '../../core/hours/schedule';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import type { AuditActor } from '../../db/audit';
import { lockRow } from '../../db/lock-row';
import { listSchedules } from '../../db/schedules';
import { getTenant } from '../../db/tenants';
import { withTenant } from '../../db/with-tenant';
import { saveSchedule } from './save-schedule';

/** Closes these opening hours for the rest of today; calls follow within 2 s. Throws AppError('not_found') when they were deleted. */
export function closeScheduleToday(
  scope: TenantScope,
  scheduleId: string,
  actor: AuditActor,
  now: number,
): Promise<void> {
  return change(scope, scheduleId, actor, (schedule, zone) => closeToday(schedule, zone, now).schedule);
}

/**
 * Opens them again; `before` is the exception that stood there (null: none, or unknown). Throws AppError('not_found') when they were
 * deleted.
 */
export function reopenScheduleToday(
  scope: TenantScope,
  { scheduleId, before }: { scheduleId: string; before: unknown },
  actor: AuditActor,
  now: number,
): Promise<void> {
  const exception: DayException | null = exceptionSchema.safeParse(before).data ?? null;
  return change(scope, scheduleId, actor, (schedule, zone) => reopenToday(schedule, zone, now, exception));
}

async function change(
  scope: TenantScope,
  scheduleId: string,
  actor: AuditActor,
  changed: (schedule: Schedule, zone: string) => Schedule,
): Promise<void> {
  await withTenant(scope, async () => {
    await lockRow(scope, 'schedule', scheduleId);
    const schedule = (await listSchedules(scope)).find(({ id }) => id === scheduleId);
    if (schedule === undefined) throw new AppError('not_found', 'These opening hours were deleted. Reload the page.');
    await saveSchedule(scope, changed(schedule, (await getTenant(scope)).timeZone), actor);
  });
}
