import type { TenantScope } from '../../core/shared/tenant-scope';
import { listNumbers, type PhoneNumber } from '../../db/numbers';

/** The numbers whose past calls are run through a flow: those that lead to it; a flow that no number leads to is tried with all. */
export async function replayNumbers(scope: TenantScope, flowId: string): Promise<PhoneNumber[]> {
  const numbers = await listNumbers(scope);
  const leading = numbers.filter((number) => number.flowId === flowId);
  return leading.length > 0 ? leading : numbers;
}
