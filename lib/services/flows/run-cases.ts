import type { Flow } from '../../core/flow/flow';
import { judgeCase, playScenario } from '../../core/flow/flow-case';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { listFlowCases } from '../../db/flow-cases';
import { listNumbers } from '../../db/numbers';
import { readBusiness } from '../../db/read-business';

export type CaseResult = { caseId: string; name: string; passed: boolean; message: string };

/** Plays the flow's saved cases through `flow` (not the stored one) with today's people and hours; oldest first. */
export async function runCases(scope: TenantScope, flowId: string, flow: Flow): Promise<CaseResult[]> {
  const cases = await listFlowCases(scope, flowId);
  if (cases.length === 0) return [];
  const business = await readBusiness(scope);
  const numbers = await listNumbers(scope);
  return cases.map(({ id, name, scenario, expected }) => {
    const to = numbers.find((number) => number.id === scenario.numberId)?.number ?? business.numbers[0] ?? '';
    const call = playScenario({ flow, business, scenario, to, whenScriptEnds: 'goOn' });
    return { caseId: id, name, ...judgeCase(call, expected, business) };
  });
}
