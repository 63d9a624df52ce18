import { checkFlow } from '../../core/flow/check-flow';
import { expandSubFlows } from '../../core/flow/expand-sub-flows';
import type { Flow } from '../../core/flow/flow';
import { flowSchema } from '../../core/flow/flow';
import type { FlowFinding } from '../../core/flow/flow-finding';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { listPublishedSources } from '../../db/flow-versions';
import { parseInput } from '../parse-input';
import { checkDraft } from './check-draft';
import { runCases } from './run-cases';

/** What a version holds: what callers hear, and what was edited where that differs. */
export type PreparedVersion = { definition: Flow; source: Flow | null };

/**
 * Makes sure that a flow may be published: it is whole, nothing speaks against it, and its saved cases go as they should (unless
 * `despiteCases`). Throws AppError('invalid_input') with the first sentence that says why not.
 */
export async function prepareVersion(
  scope: TenantScope,
  input: { flowId: string | null; flow: Flow; despiteCases?: boolean },
  now: number,
): Promise<PreparedVersion> {
  const source = parseInput(flowSchema, input.flow);
  refuseErrors(source, await checkDraft(scope, source, now));
  const definition = expandSubFlows(source, await listPublishedSources(scope));
  if (definition !== source) refuseErrors(definition, checkFlow(definition));
  if (input.flowId !== null && input.despiteCases !== true) await refuseFailingCases(scope, input.flowId, definition);
  return { definition, source: definition === source ? null : source };
}

function refuseErrors(flow: Flow, findings: readonly FlowFinding[]): void {
  const errors = findings.filter(({ level }) => level === 'error');
  const [first] = errors;
  if (first === undefined) return;
  const step = first.stepId === null ? undefined : flow.steps[first.stepId];
  const where = step === undefined ? '' : `“${step.name}”: `;
  const more = errors.length === 1 ? '' : ` And ${errors.length - 1} more.`;
  throw new AppError('invalid_input', `${where}${first.message}${more}`);
}

async function refuseFailingCases(scope: TenantScope, flowId: string, flow: Flow): Promise<void> {
  const failing = (await runCases(scope, flowId, flow)).filter(({ passed }) => !passed);
  const [first] = failing;
  if (first === undefined) return;
  const message = `The case “${first.name}” does not go as it should: ${first.message}`;
  throw new AppError('invalid_input', message, { fields: { despiteCases: message } });
}
