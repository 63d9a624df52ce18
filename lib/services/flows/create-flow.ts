import { z } from 'zod';
import { newId } from '../../config/new-id';
import { flowSchema } from '../../core/flow/flow';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { storeFlowDraft } from '../../db/flow-drafts';
import { insertFlow } from '../../db/flows';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';
import { flowNameSchema } from './flow-name';

const inputSchema = z.object({ name: flowNameSchema, flow: flowSchema });

/** Makes a flow that is only a draft: no number can use it and no caller hears it before it is published. Returns its id. */
export async function createFlow(scope: TenantScope, input: unknown, actor: AuditActor, now: number): Promise<string> {
  const { name, flow } = parseInput(inputSchema, input);
  const flowId = newId('flow');
  await withTenant(scope, async () => {
    await insertFlow(scope, { id: flowId, name });
    await storeFlowDraft(scope, flowId, { draft: flow, revision: 0, savedBy: actor.name, now });
    await insertAuditEvent(scope, { actor, action: 'flow.created', subjectId: flowId, details: { name } });
  });
  return flowId;
}
