import { z } from 'zod';
import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { purgeAudio } from '../../services/prompts/purge-audio';
import type { Job } from './job';

const payloadSchema = z.object({ tenantId: z.string(), key: z.string() });

/** Deletes a sound that no prompt names any more; what is gone already stays gone. */
export const purgeAudioJob: Job = {
  async run(payload) {
    const { tenantId, key } = payloadSchema.parse(payload);
    await purgeAudio(scopeOfTenant(tenantId), key);
  },
};
