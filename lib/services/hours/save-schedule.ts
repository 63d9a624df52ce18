import type { z } from 'zod';
import { newId } from '../../config/new-id';
import { sortedByDate } from '../../core/hours/close-day';
import { type Schedule, scheduleSchema } from '../../core/hours/schedule';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { lockRow } from '../../db/lock-row';
import { storeSchedule } from '../../db/schedules';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const inputSchema = scheduleSchema.extend({ id: scheduleSchema.shape.id.nullable() });

/** Makes opening hours (`id` null) or replaces them, exceptions in the order of their dates; routing follows within 2 s. Throws AppError('not_found') when they were deleted. */
export async function saveSchedule(
  scope: TenantScope,
  input: z.input<typeof inputSchema>,
  actor: AuditActor,
): Promise<Schedule> {
  const { id, ...rest } = parseInput(inputSchema, input);
  const schedule: Schedule = {
    id: id ?? newId('schedule'),
    ...rest,
    exceptions: sortedByDate(rest.exceptions),
  };
  await withTenant(scope, async () => {
    if (id !== null && !(await lockRow(scope, 'schedule', id)))
      throw new AppError('not_found', 'These opening hours were deleted. Reload the page.');
    await storeSchedule(scope, schedule);
    await insertAuditEvent(scope, {
      actor,
      action: 'hours.changed',
      subjectId: schedule.id,
      details: { name: schedule.name },
    });
  });
  return schedule;
}
