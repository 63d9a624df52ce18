import type { TenantScope } from '../core/shared/tenant-scope';
import { withTenant } from './with-tenant';

/** Everything of a flow that callers reach now or will: published, tried on a share, planned, and being edited. */
export type FlowDefinitions = { id: string; name: string; definitions: unknown[] };

/** Every flow that is not put away, by name; definitions as they are stored, drafts among them may be unfinished. */
export async function listFlowDefinitions(scope: TenantScope): Promise<FlowDefinitions[]> {
  const { tenantId } = scope;
  return withTenant(scope, async (db) => {
    const flows = await db.flow.findMany({
      where: { tenantId, archivedAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    const idsOf = (flow: (typeof flows)[number]) =>
      [flow.publishedVersionId, flow.canaryVersionId, flow.scheduledVersionId].filter((id) => id !== null);
    const versions = await db.flowVersion.findMany({
      where: { tenantId, id: { in: flows.flatMap(idsOf) } },
      select: { id: true, definition: true },
    });
    const definitionOf = new Map(versions.map(({ id, definition }) => [id, definition]));
    return flows.map((flow) => ({
      id: flow.id,
      name: flow.name,
      definitions: [...idsOf(flow).map((id) => definitionOf.get(id)), flow.draft].filter((one) => one != null),
    }));
  });
}
