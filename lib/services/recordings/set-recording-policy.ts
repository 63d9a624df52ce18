import { z } from 'zod';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { reschedulePurges } from '../../db/recordings';
import { updateTenant } from '../../db/tenants';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

export const recordingPolicySchema = z.object({
  recordCalls: z.boolean(),
  recordingAnnouncement: z.string().trim().max(500, 'An announcement has at most 500 characters.').nullable(),
  recordingDays: z.number().int().min(1, 'Keep recordings for at least a day.').max(3650, 'Ten years are the most.'),
});

/** Whether calls are recorded, what callers are told, and for how many days recordings are kept, those that exist included. */
export async function setRecordingPolicy(
  scope: TenantScope,
  input: z.input<typeof recordingPolicySchema>,
  actor: AuditActor,
): Promise<void> {
  const policy = parseInput(recordingPolicySchema, input);
  await withTenant(scope, async () => {
    await updateTenant(scope, policy);
    await reschedulePurges(scope, policy.recordingDays);
    await insertAuditEvent(scope, {
      actor,
      action: 'recordingPolicy.changed',
      subjectId: null,
      details: { recordCalls: policy.recordCalls, recordingDays: policy.recordingDays },
    });
  });
}
