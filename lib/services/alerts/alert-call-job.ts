import type { JobRequest } from '../../db/jobs';

/**
 * Callbacks of one call's end arrive within moments of each other; the alert is decided when they are all here. Together with the queue's
 * poll of a second and the sending it stays below the five seconds in which an alert is due.
 */
const SETTLE_MS = 1_000;

/**
 * The job that decides who is alerted of an ended, missed call. `waits` counts how often it was put off for the recording. Queued again it
 * takes the place of the one that waits.
 */
export function alertCallJob(tenantId: string, callId: string, waits = 0): JobRequest {
  return {
    name: 'alert-call',
    payload: { tenantId, callId, waits },
    runAt: Date.now() + SETTLE_MS,
    key: `alert-call:${callId}`,
  };
}
