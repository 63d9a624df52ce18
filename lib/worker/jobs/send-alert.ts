import { z } from 'zod';
import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { sendAlert } from '../../services/alerts/send-alert';
import type { Job } from './job';

const payloadSchema = z.object({ tenantId: z.string(), deliveryId: z.string() });

/** Hands one alert to its channel. */
export const sendAlertJob: Job = {
  async run(payload, { isFirstTry, isLastTry, now }) {
    const { tenantId, deliveryId } = payloadSchema.parse(payload);
    await sendAlert(scopeOfTenant(tenantId), deliveryId, { isFirst: isFirstTry, isLast: isLastTry, now });
  },
};
