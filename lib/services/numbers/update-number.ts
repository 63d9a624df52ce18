import { z } from 'zod';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { updateNumber as update } from '../../db/numbers';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const changesSchema = z.object({
  label: z.string().trim().min(1, 'Give the number a name.').max(80, 'A name has at most 80 characters.').optional(),
  flowId: z.string().nullable().optional(),
  scheduleId: z.string().nullable().optional(),
});

/** Renames a number, or changes which flow its calls start and which hours count. Throws AppError('not_found') for an unknown number. */
export async function updateNumber(
  scope: TenantScope,
  numberId: string,
  input: z.input<typeof changesSchema>,
  actor: AuditActor,
): Promise<void> {
  const { label, flowId, scheduleId } = parseInput(changesSchema, input);
  const changes = {
    ...(label === undefined ? {} : { label }),
    ...(flowId === undefined ? {} : { flowId }),
    ...(scheduleId === undefined ? {} : { scheduleId }),
  };
  await withTenant(scope, async () => {
    await update(scope, numberId, changes);
    await insertAuditEvent(scope, { actor, action: 'number.changed', subjectId: numberId, details: changes });
  });
}
