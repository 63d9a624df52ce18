import { z } from 'zod';
import { SCHEDULED_DAYS_MAX } from '../../config/limits';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { DAY_MS } from '../../core/shared/time';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { lockFlowPublishing, putOnSchedule } from '../../db/flow-versions';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';
import { prepareVersion } from './prepare-version';
import { publishInput, requireDraft } from './publish-input';
import { storeVersion } from './store-version';

const inputSchema = publishInput.extend({ at: z.number() });

/**
 * Stores the draft as a version that becomes the published one at `at` (milliseconds since the epoch, within a minute); it takes the place of
 * one that was waiting. Refuses what publishing refuses, and a moment that is past or more than a year away.
 */
export async function schedulePublish(
  scope: TenantScope,
  input: z.input<typeof inputSchema>,
  actor: AuditActor,
  now: number,
): Promise<{ versionId: string; ordinal: number }> {
  const { flowId, note, at, despiteCases, ...rest } = parseInput(inputSchema, input);
  if (at <= now || at > now + SCHEDULED_DAYS_MAX * DAY_MS) {
    const message = at <= now ? 'Choose a time that is still to come.' : 'Choose a time within a year.';
    throw new AppError('invalid_input', message, { fields: { at: message } });
  }
  const flow = await requireDraft(scope, { flowId, ...rest });
  const prepared = await prepareVersion(scope, { flowId, flow, despiteCases }, now);
  return withTenant(scope, async () => {
    const { id: versionId, ordinal } = await storeVersion(scope, { flowId, note, prepared }, actor, now);
    await putOnSchedule(scope, flowId, { versionId, at }, now);
    const details = { versionId, ordinal, at: new Date(at).toISOString() };
    await insertAuditEvent(scope, { actor, action: 'flow.scheduled', subjectId: flowId, details });
    return { versionId, ordinal };
  });
}

/** What was to be published later will not be. Throws AppError('conflict') when nothing is waiting. */
export async function cancelSchedule(
  scope: TenantScope,
  flowId: string,
  actor: AuditActor,
  now: number,
): Promise<void> {
  await withTenant(scope, async () => {
    const waiting = (await lockFlowPublishing(scope, flowId))?.scheduled ?? null;
    if (waiting === null) throw new AppError('conflict', 'Nothing waits to be published.');
    await putOnSchedule(scope, flowId, null, now);
    const details = { versionId: waiting.versionId };
    await insertAuditEvent(scope, { actor, action: 'flow.scheduleCancelled', subjectId: flowId, details });
  });
}
