import type { JobRequest } from '../../db/jobs';

/** A finished recording is usually there at once; with this many tries and the queue's growing pauses the last one is hours later. */
export const FETCH_ATTEMPTS_MAX = 10;

/** The job that brings a recording's sound from the carrier to the storage. */
export function fetchRecordingJob(tenantId: string, recordingId: string): JobRequest {
  return {
    name: 'fetch-recording',
    payload: { tenantId, recordingId },
    key: `fetch-recording:${recordingId}`,
    attemptsMax: FETCH_ATTEMPTS_MAX,
  };
}
