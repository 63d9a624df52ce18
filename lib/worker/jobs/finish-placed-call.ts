import { z } from 'zod';
import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { finishPlacedCall } from '../../services/placed-calls/finish-placed-call';
import type { Job } from './job';

const payloadSchema = z.object({ tenantId: z.string(), placedCallId: z.string() });

/** Keeps what was recorded by phone, and has the carrier forget the rest. */
export const finishPlacedCallJob: Job = {
  async run(payload, { isLastTry }) {
    const { tenantId, placedCallId } = payloadSchema.parse(payload);
    await finishPlacedCall(scopeOfTenant(tenantId), placedCallId, { isLast: isLastTry });
  },
};
