import { z } from 'zod';
import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { updateOpenReplay } from '../../db/replays';
import { runReplay } from '../../services/flows/run-replay';
import type { Job } from './job';

const payloadSchema = z.object({ tenantId: z.string(), replayId: z.string() });

/** Runs past calls through a draft. */
export const runReplayJob: Job = {
  async run(payload, { isLastTry }) {
    const { tenantId, replayId } = payloadSchema.parse(payload);
    const scope = scopeOfTenant(tenantId);
    try {
      await runReplay(scope, replayId);
    } catch (error) {
      if (isLastTry) await updateOpenReplay(scope, replayId, { status: 'failed' });
      throw error;
    }
  },
};
