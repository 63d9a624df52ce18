import { z } from 'zod';
import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { alertCall } from '../../services/alerts/alert-call';
import type { Job } from './job';

const payloadSchema = z.object({ tenantId: z.string(), callId: z.string(), waits: z.number() });

/** Decides who is told of a missed call. */
export const alertCallJob: Job = {
  async run(payload) {
    const { tenantId, callId, waits } = payloadSchema.parse(payload);
    await alertCall(scopeOfTenant(tenantId), callId, waits);
  },
};
