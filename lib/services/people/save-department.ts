import { z } from 'zod';
import { newId } from '../../config/new-id';
import { RING_SECONDS_MAX, RING_SECONDS_MIN } from '../../core/flow/limits';
import { type Department, RING_ORDERS } from '../../core/people/person';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { storeDepartment } from '../../db/departments';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const inputSchema = z.object({
  id: z.string().nullable().default(null),
  name: z.string().trim().min(1, 'Give the department a name.').max(80, 'A name has at most 80 characters.'),
  /** In ring order. */
  personIds: z
    .array(z.string())
    .max(50, 'A department has at most 50 people.')
    .refine((ids) => new Set(ids).size === ids.length, 'Each person can be in the department once.'),
  order: z.enum(RING_ORDERS).default('together'),
  weights: z.record(z.string(), z.number().int().min(1).max(100)).default({}),
  sticky: z.boolean().default(false),
  ringSeconds: z.number().int().min(RING_SECONDS_MIN).max(RING_SECONDS_MAX).nullable().default(null),
  scheduleId: z.string().nullable().default(null),
  overflowDepartmentId: z.string().nullable().default(null),
});

/** Makes a department (`id` null) or replaces it with its members; routing follows within 2 s. */
export async function saveDepartment(
  scope: TenantScope,
  input: z.input<typeof inputSchema>,
  actor: AuditActor,
): Promise<Department> {
  const parsed = parseInput(inputSchema, input);
  const department: Department = { ...parsed, id: parsed.id ?? newId('department') };
  await withTenant(scope, async () => {
    await storeDepartment(scope, department);
    await insertAuditEvent(scope, {
      actor,
      action: 'department.saved',
      subjectId: department.id,
      details: { name: department.name },
    });
  });
  return department;
}
