import { RETURN_DAYS } from '../../config/limits';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { DAY_MS } from '../../core/shared/time';
import { listCallbacks } from '../../db/callbacks';
import { listCallersToReturn } from '../../db/callers-to-return';

/** How many callers wait to be called back: those who asked for it, and those whom we missed. */
export async function countWaiting(scope: TenantScope, now: number): Promise<number> {
  const [asked, missed] = await Promise.all([
    listCallbacks(scope, 1),
    listCallersToReturn(scope, now - RETURN_DAYS * DAY_MS, 1),
  ]);
  return asked.total + missed.total;
}
