import { newId } from '../../config/new-id';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import type { AuditActor } from '../../db/audit';
import { type FlowVersionDetail, findVersionOfFlow, insertVersion } from '../../db/flow-versions';
import type { PreparedVersion } from './prepare-version';

/** Stores what was prepared as the next version of the flow, in the open transaction; no caller hears it yet. */
export async function storeVersion(
  scope: TenantScope,
  input: { flowId: string; note: string; prepared: PreparedVersion },
  actor: AuditActor,
  now: number,
): Promise<FlowVersionDetail> {
  const { flowId, note, prepared } = input;
  const id = newId('flowVersion');
  const version = { id, flowId, note, ...prepared, author: actor.name, createdByUserId: actor.userId };
  await insertVersion(scope, version, now);
  return requireVersion(scope, flowId, id);
}

/** A version of the flow. Throws AppError('not_found') when there is none of that id. */
export async function requireVersion(
  scope: TenantScope,
  flowId: string,
  versionId: string,
): Promise<FlowVersionDetail> {
  const version = await findVersionOfFlow(scope, flowId, versionId);
  if (version === null) throw new AppError('not_found', 'This version does not exist.');
  return version;
}
