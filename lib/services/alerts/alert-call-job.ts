import type { JobRequest } from '../../db/jobs';

/** Callbacks of one call's end arrive within moments of each other; people are told when they are all here. */
const SETTLE_MS = 2_000;

/** The job that decides who is told of an ended, missed call. `waits` counts how often it was put off for the recording. */
export function alertCallJob(tenantId: string, callId: string, waits = 0): JobRequest {
  return {
    name: 'alert-call',
    payload: { tenantId, callId, waits },
    runAt: Date.now() + SETTLE_MS,
    key: `alert-call:${callId}`,
  };
}
