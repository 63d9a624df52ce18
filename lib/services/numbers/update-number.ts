import { z } from 'zod';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { listFlowDrafts } from '../../db/flow-drafts';
import { lockRow } from '../../db/lock-row';
import { updateNumber as update } from '../../db/numbers';
import { withTenant } from '../../db/with-tenant';
import { requireSchedules } from '../hours/require-schedules';
import { parseInput } from '../parse-input';

const changesSchema = z.object({
  label: z.string().trim().min(1, 'Give the number a name.').max(80, 'A name has at most 80 characters.').optional(),
  flowId: z.string().nullable().optional(),
  scheduleId: z.string().nullable().optional(),
});

/**
 * Renames a number, or changes which flow its calls start and which hours count; new calls follow within 2 s. Throws AppError('not_found')
 * for an unknown number, AppError('invalid_input') that names the field for hours that are gone and for a flow that callers cannot hear:
 * one that is gone, put away or never published.
 */
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
    await requireSchedules(scope, { scheduleId: scheduleId ?? null });
    await requirePublished(scope, flowId ?? null);
    await update(scope, numberId, changes);
    await insertAuditEvent(scope, { actor, action: 'number.changed', subjectId: numberId, details: changes });
  });
}

async function requirePublished(scope: TenantScope, flowId: string | null): Promise<void> {
  if (flowId === null) return;
  await lockRow(scope, 'flow', flowId);
  const flow = (await listFlowDrafts(scope)).find(({ id }) => id === flowId);
  if (flow?.published && flow.archivedAt === null) return;
  const sentence = flow
    ? `Publish “${flow.name}” first: callers hear published flows only.`
    : 'This flow is gone. Choose another.';
  throw new AppError('invalid_input', sentence, { fields: { flowId: sentence } });
}
