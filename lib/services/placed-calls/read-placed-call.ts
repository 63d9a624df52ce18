import { describePlaced, type PlacedView } from '../../core/placed-calls/describe-placed';
import type { PlacedStep } from '../../core/placed-calls/placed-progress';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { findPlacedCall } from '../../db/placed-calls';

export type PlacedReply = PlacedView & { steps: PlacedStep[] };

/** How a placed call stands. Throws AppError('not_found') for an unknown one. */
export async function readPlacedCall(scope: TenantScope, placedCallId: string, now: number): Promise<PlacedReply> {
  const call = await findPlacedCall(scope, placedCallId);
  if (call === null) throw new AppError('not_found', 'There is no such call.');
  return { ...describePlaced({ ...call, now }), steps: call.progress.steps.filter(({ stepId }) => stepId !== '') };
}
