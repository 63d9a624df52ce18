import type { JobRequest } from '../../db/jobs';

/** Callbacks of one call's end arrive within moments of each other; people are told when they are all here. */
const SETTLE_MS = 2_000;

/**
 * The job that decides who is told of an ended, missed call, `afterMs` from now. `waits` counts how often it was put off for the recording.
 * Queued again it takes the place of the one that waits: so words that come are told at once.
 */
export function alertCallJob(tenantId: string, callId: string, waits = 0, afterMs: number = SETTLE_MS): JobRequest {
  return {
    name: 'alert-call',
    payload: { tenantId, callId, waits },
    runAt: Date.now() + afterMs,
    key: `alert-call:${callId}`,
  };
}
