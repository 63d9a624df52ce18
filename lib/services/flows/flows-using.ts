import { mentionsId } from '../../core/flow/mentions-id';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { listFlowDefinitions } from '../../db/flow-definitions';

/** Which flows use each of the ids (a prompt, a person, a department …), published or being edited: names, by id. */
export async function flowsUsing(scope: TenantScope, ids: readonly string[]): Promise<Map<string, string[]>> {
  const flows = await listFlowDefinitions(scope);
  const usersOf = (id: string) =>
    flows.filter(({ definitions }) => definitions.some((definition) => mentionsId(definition, id)));
  return new Map(ids.map((id) => [id, usersOf(id).map(({ name }) => name)]));
}

/** Throws AppError('conflict') that names the flows which use it, so that no caller reaches a step that leads nowhere. */
export async function refuseWhileUsed(scope: TenantScope, id: string, name: string): Promise<void> {
  const flows = (await flowsUsing(scope, [id])).get(id) ?? [];
  if (flows.length === 0) return;
  const word = flows.length === 1 ? 'flow' : 'flows';
  throw new AppError(
    'conflict',
    `${name} is used by the ${word} ${flows.join(', ')}. Change the ${word} first, then remove it.`,
  );
}
