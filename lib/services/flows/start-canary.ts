import { z } from 'zod';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { findFlowPublishing, putOnTrial } from '../../db/flow-versions';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';
import { prepareVersion } from './prepare-version';
import { publishInput, requireDraft } from './publish-input';
import { storeVersion } from './store-version';

const SHARE_WRONG = 'The share is a whole number of percent, from 1 to 99.';
const inputSchema = publishInput.extend({
  share: z.number(SHARE_WRONG).int(SHARE_WRONG).min(1, SHARE_WRONG).max(99, SHARE_WRONG),
});

/**
 * Lets a share of new calls (percent) begin on the draft, the others on the published version as before; it takes the place of a version that
 * was tried. Refuses what publishing refuses, and a flow of which nothing is published.
 */
export async function startCanary(
  scope: TenantScope,
  input: z.input<typeof inputSchema>,
  actor: AuditActor,
  now: number,
): Promise<{ versionId: string; ordinal: number }> {
  const { flowId, note, share, despiteCases, ...rest } = parseInput(inputSchema, input);
  const flow = await requireDraft(scope, { flowId, ...rest });
  if ((await findFlowPublishing(scope, flowId))?.publishedVersionId == null) {
    throw new AppError('conflict', 'Publish this flow first: the other calls need a version to go by.');
  }
  const prepared = await prepareVersion(scope, { flowId, flow, despiteCases }, now);
  return withTenant(scope, async () => {
    const { id: versionId, ordinal } = await storeVersion(scope, { flowId, note, prepared }, actor, now);
    await putOnTrial(scope, flowId, { versionId, share }, now);
    const details = { versionId, ordinal, share };
    await insertAuditEvent(scope, { actor, action: 'flow.canaryStarted', subjectId: flowId, details });
    return { versionId, ordinal };
  });
}
