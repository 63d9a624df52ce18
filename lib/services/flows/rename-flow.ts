import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { updateFlowFacts } from '../../db/flow-drafts';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';
import { flowNameSchema } from './flow-name';

/** Gives a flow another name. Throws AppError('not_found') for an unknown one, AppError('invalid_input') for a name that is none. */
export async function renameFlow(
  scope: TenantScope,
  input: { flowId: string; name: string },
  actor: AuditActor,
): Promise<void> {
  const name = parseInput(flowNameSchema, input.name);
  await withTenant(scope, async () => {
    if (!(await updateFlowFacts(scope, input.flowId, { name })))
      throw new AppError('not_found', 'This flow does not exist any more.');
    await insertAuditEvent(scope, { actor, action: 'flow.renamed', subjectId: input.flowId, details: { name } });
  });
}
