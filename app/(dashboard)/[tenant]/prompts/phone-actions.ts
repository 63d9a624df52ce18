'use server';

import { tenantCall } from '@/lib/http/tenant-call';
import { cancelPlacedCall } from '@/lib/services/placed-calls/cancel-placed-call';
import { recordPromptByPhone } from '@/lib/services/placed-calls/record-prompt-by-phone';

/** Calls a phone on which the prompt is spoken. */
export const recordByPhone = tenantCall('prompts.change', async ({ scope, tenant, input, actor, now }) =>
  recordPromptByPhone(scope, input, { actor, country: tenant.country, now }),
);

export const cancelRecording = tenantCall('prompts.change', async ({ scope, input, actor }) => {
  await cancelPlacedCall(scope, 'prompt', input, actor);
  return null;
});
