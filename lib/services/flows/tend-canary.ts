import type { TenantScope } from '../../core/shared/tenant-scope';
import { findFlowPublishing } from '../../db/flow-versions';
import { endCanary } from './end-canary';
import { readCanary } from './read-canary';

/** Takes a version on trial back when its calls go worse than those of the published one; true when it did. Safe to run twice. */
export async function tendCanary(scope: TenantScope, flowId: string, now: number): Promise<boolean> {
  const publishing = await findFlowPublishing(scope, flowId);
  if (publishing?.canary == null) return false;
  const state = await readCanary(scope, publishing, now);
  if (state?.verdict.kind !== 'worse') return false;
  const { versionId } = publishing.canary;
  const actor = { userId: null, name: 'Automatic return' };
  await endCanary(scope, { flowId, versionId, keep: false, why: state.verdict.why }, actor, now);
  return true;
}
