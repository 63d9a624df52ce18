import { z } from 'zod';
import { newId } from '../../config/new-id';
import { RING_SECONDS_MAX, RING_SECONDS_MIN } from '../../core/flow/limits';
import { overflowCircle } from '../../core/people/overflow-circle';
import { type Department, RING_ORDERS } from '../../core/people/person';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { listDepartments, storeDepartment } from '../../db/departments';
import { lockRows } from '../../db/lock-row';
import { listPeople } from '../../db/people';
import { withTenant } from '../../db/with-tenant';
import { makeOwnSchedule } from '../hours/make-own-schedule';
import { requireSchedules } from '../hours/require-schedules';
import { parseInput } from '../parse-input';

const RING_WRONG = `A department rings for ${RING_SECONDS_MIN} to ${RING_SECONDS_MAX} seconds.`;
const WEIGHT_WRONG = 'A share is a whole number from 1 to 100.';

const inputSchema = z.object({
  id: z.string().nullable().default(null),
  name: z.string().trim().min(1, 'Give the department a name.').max(80, 'A name has at most 80 characters.'),
  /** In ring order. */
  personIds: z
    .array(z.string())
    .max(50, 'A department has at most 50 people.')
    .refine((ids) => new Set(ids).size === ids.length, 'Each person can be in the department once.'),
  order: z.enum(RING_ORDERS, 'Choose who is rung first.').default('together'),
  weights: z
    .record(z.string(), z.number(WEIGHT_WRONG).int(WEIGHT_WRONG).min(1, WEIGHT_WRONG).max(100, WEIGHT_WRONG))
    .default({}),
  sticky: z.boolean().default(false),
  ringSeconds: z
    .number(RING_WRONG)
    .int(RING_WRONG)
    .min(RING_SECONDS_MIN, RING_WRONG)
    .max(RING_SECONDS_MAX, RING_WRONG)
    .nullable()
    .default(null),
  scheduleId: z.string().nullable().default(null),
  /** Makes hours of its own, in the place of `scheduleId`. */
  ownHours: z.boolean().default(false),
  overflowDepartmentId: z.string().nullable().default(null),
});

/**
 * Makes a department (`id` null) or replaces it with its members; routing follows within 2 s. Throws AppError('invalid_input') that names
 * the field for people, hours or a department that were deleted, and for an overflow that would lead round in a circle;
 * AppError('not_found') when the department itself was deleted.
 */
export async function saveDepartment(
  scope: TenantScope,
  input: z.input<typeof inputSchema>,
  actor: AuditActor,
): Promise<Department> {
  const { ownHours, ...parsed } = parseInput(inputSchema, input);
  const asked: Department = { ...parsed, id: parsed.id ?? newId('department') };
  return withTenant(scope, async () => {
    // All of them: two departments saved at the same moment must not overflow into each other.
    await lockRows(scope, 'department');
    if (parsed.id !== null && !(await listDepartments(scope)).some(({ id }) => id === parsed.id))
      throw new AppError('not_found', 'This department was deleted. Reload the page.');
    await refuseUnknownPeople(scope, asked);
    await refuseOverflow(scope, asked);
    await requireSchedules(scope, { scheduleId: asked.scheduleId });
    const own = ownHours ? { scheduleId: (await makeOwnSchedule(scope, asked.name, actor)).id } : {};
    const department = { ...asked, ...own };
    await storeDepartment(scope, department);
    await insertAuditEvent(scope, {
      actor,
      action: 'department.saved',
      subjectId: department.id,
      details: { name: department.name },
    });
    return department;
  });
}

async function refuseUnknownPeople(scope: TenantScope, { personIds }: Department): Promise<void> {
  const known = new Set((await listPeople(scope)).map(({ id }) => id));
  if (!personIds.every((id) => known.has(id)))
    refuse('personIds', 'Somebody of this department is gone. Reload the page.');
}

async function refuseOverflow(scope: TenantScope, department: Department): Promise<void> {
  const { overflowDepartmentId, id, name } = department;
  if (overflowDepartmentId === null) return;
  if (overflowDepartmentId === id) refuse('overflowDepartmentId', 'A department cannot overflow into itself.');
  const others = await listDepartments(scope);
  if (!others.some((other) => other.id === overflowDepartmentId)) {
    refuse('overflowDepartmentId', 'The department for calls that nobody answers is gone. Choose another.');
  }
  const circle = overflowCircle(department, others);
  if (circle === null) return;
  const way = [...circle, { name }].map((one) => one.name).join(' → ');
  refuse('overflowDepartmentId', `Calls would go round in a circle: ${way}. Choose another department.`);
}

function refuse(field: string, sentence: string): never {
  throw new AppError('invalid_input', sentence, { fields: { [field]: sentence } });
}
