import { z } from 'zod';
import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { fetchRecording } from '../../services/recordings/fetch-recording';
import type { Job } from './job';

const payloadSchema = z.object({ tenantId: z.string(), recordingId: z.string() });

/** Brings a recording's sound from the carrier to the storage. */
export const fetchRecordingJob: Job = {
  async run(payload, { isLastTry }) {
    const { tenantId, recordingId } = payloadSchema.parse(payload);
    await fetchRecording(scopeOfTenant(tenantId), recordingId, { isLast: isLastTry });
  },
};
