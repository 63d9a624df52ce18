import { expandSubFlows } from '../../core/flow/expand-sub-flows';
import type { Flow } from '../../core/flow/flow';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { listFlowDrafts } from '../../db/flow-drafts';

/**
 * The flow as it is being edited (else as published), with the flows that it names put in: what a trial plays. Throws
 * AppError('not_found') for an unknown flow or one without steps, and what expandSubFlows throws.
 */
export async function loadTrialFlow(scope: TenantScope, flowId: string): Promise<Flow> {
  const flows = await listFlowDrafts(scope);
  const found = flows.find(({ id }) => id === flowId);
  const flow = found?.draft ?? found?.published ?? null;
  if (flow === null) throw new AppError('not_found', 'This flow does not exist or has no steps yet.');
  const published = flows.flatMap(({ id, published: other }) => (other === null ? [] : [[id, other] as const]));
  return expandSubFlows(flow, Object.fromEntries(published));
}
