import { type Expected, expectedSchema, type Scenario, scenarioSchema } from '../core/flow/flow-case';
import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import { millis } from './millis';
import { withTenant } from './with-tenant';

/** Saved trials of flows. */
export type FlowCase = {
  id: string;
  flowId: string;
  name: string;
  scenario: Scenario;
  expected: Expected;
  createdAt: number;
};

/** Oldest first. */
export async function listFlowCases(scope: TenantScope, flowId: string): Promise<FlowCase[]> {
  const rows = await withTenant(scope, (db) =>
    db.flowCase.findMany({
      where: { tenantId: scope.tenantId, flowId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map(({ id, name, scenario, expected, createdAt }) => ({
    id,
    flowId,
    name,
    scenario: scenarioSchema.parse(scenario),
    expected: expectedSchema.parse(expected),
    createdAt: millis(createdAt),
  }));
}

/** Refuses a flow of another tenant (foreign key). */
export async function insertFlowCase(scope: TenantScope, flowCase: Omit<FlowCase, 'createdAt'>): Promise<void> {
  await withTenant(scope, (db) => db.flowCase.create({ data: { tenantId: scope.tenantId, ...flowCase } }));
}

/** Throws AppError('not_found') when the flow has no such case. */
export async function deleteFlowCase(scope: TenantScope, flowId: string, caseId: string): Promise<void> {
  const { count } = await withTenant(scope, (db) =>
    db.flowCase.deleteMany({ where: { tenantId: scope.tenantId, flowId, id: caseId } }),
  );
  if (count === 0) throw new AppError('not_found', 'This case does not exist any more.');
}
