'use server';

import { tenantCall } from '@/lib/http/tenant-call';
import { cancelPlacedCall } from '@/lib/services/placed-calls/cancel-placed-call';
import { tryFlowByPhone } from '@/lib/services/placed-calls/try-flow-by-phone';

/** Calls a phone and plays the draft to whoever picks up. */
export const tryByPhone = tenantCall('flows.change', async ({ scope, input, actor, now }) =>
  tryFlowByPhone(scope, input, { actor, now }),
);

export const cancelTrial = tenantCall('flows.change', async ({ scope, input, actor }) => {
  await cancelPlacedCall(scope, 'trial', input, actor);
  return null;
});
