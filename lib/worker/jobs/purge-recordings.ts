import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { listRecordingsDue } from '../../db/recordings';
import { purgeRecording } from '../../services/recordings/purge-recording';
import type { Job } from './job';

const RECORDINGS_PER_RUN_MAX = 500;

/** Deletes recordings whose days are over, here and at the carrier. One that cannot be deleted holds up no other. */
export const purgeRecordingsJob: Job = {
  schedule: '*/10 * * * *',
  async run(_payload, { now, log }) {
    for (const { tenantId, id } of await listRecordingsDue(now, RECORDINGS_PER_RUN_MAX)) {
      await purgeRecording(scopeOfTenant(tenantId), id, now).catch((error: unknown) => {
        log.warn(
          { err: error, tenantId, recordingId: id },
          'A recording could not be deleted; it will be tried again.',
        );
      });
    }
  },
};
