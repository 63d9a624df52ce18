import { z } from 'zod';
import { FLOW_CASES_MAX } from '../../config/limits';
import { newId } from '../../config/new-id';
import { expectedSchema, scenarioSchema } from '../../core/flow/flow-case';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { insertFlowCase, listFlowCases } from '../../db/flow-cases';
import { lockRow } from '../../db/lock-row';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const inputSchema = z.object({
  flowId: z.string(),
  name: z.string().trim().min(1, 'Give the case a name.').max(120, 'The name has at most 120 characters.'),
  scenario: scenarioSchema,
  expected: expectedSchema.refine(({ hears, reaches }) => hears !== null || reaches !== null, {
    error: 'Say what the caller should hear or reach.',
    path: ['hears'],
  }),
});

/** Keeps a trial as a case that is played before every publishing. Throws AppError('not_found') for an unknown flow, 'limit_reached'. */
export async function saveCase(scope: TenantScope, input: unknown, actor: AuditActor): Promise<{ caseId: string }> {
  const { flowId, ...flowCase } = parseInput(inputSchema, input);
  const id = newId('flowCase');
  return withTenant(scope, async () => {
    if (!(await lockRow(scope, 'flow', flowId))) throw new AppError('not_found', 'This flow does not exist.');
    if ((await listFlowCases(scope, flowId)).length >= FLOW_CASES_MAX) {
      throw new AppError('limit_reached', `A flow has at most ${FLOW_CASES_MAX} cases; remove one first.`);
    }
    await insertFlowCase(scope, { id, flowId, ...flowCase });
    await insertAuditEvent(scope, {
      actor,
      action: 'flow.caseSaved',
      subjectId: flowId,
      details: { caseId: id, name: flowCase.name },
    });
    return { caseId: id };
  });
}
