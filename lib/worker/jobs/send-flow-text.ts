import { z } from 'zod';
import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { sendFlowText } from '../../services/messages/send-flow-text';
import type { Job } from './job';

const payloadSchema = z.object({ tenantId: z.string(), textId: z.string() });

/** Sends one text that a flow asked for. */
export const sendFlowTextJob: Job = {
  async run(payload, { isFirstTry, isLastTry }) {
    const { tenantId, textId } = payloadSchema.parse(payload);
    await sendFlowText(scopeOfTenant(tenantId), textId, { isFirst: isFirstTry, isLast: isLastTry });
  },
};
