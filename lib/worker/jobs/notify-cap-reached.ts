import { z } from 'zod';
import { CAP_NAMES } from '../../core/routing/outbound-caps';
import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { notifyCapReached } from '../../services/outbound/notify-cap-reached';
import type { Job } from './job';

const payloadSchema = z.object({ tenantId: z.string(), cap: z.enum(CAP_NAMES), at: z.number() });

/** Tells the owners by e-mail that a cap was reached. Run twice, the second e-mail has the first one's message id. */
export const notifyCapReachedJob: Job = {
  async run(payload, { isFirstTry }) {
    const { tenantId, cap, at } = payloadSchema.parse(payload);
    await notifyCapReached(scopeOfTenant(tenantId), { cap, at }, isFirstTry);
  },
};
