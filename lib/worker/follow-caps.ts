import type { Logger } from 'pino';
import { OUTBOUND_NOTICE_POLL_MS } from '../config/limits';
import { scopeOfTenant } from '../core/shared/tenant-scope';
import { enqueueJobs } from '../db/jobs';
import type { OutboundStore } from '../snapshot/outbound-store';
import { pause } from './pause';

/**
 * Queues an e-mail for each cap that was reached since the owner was notified last, until `signal` aborts. Whoever is refused only notes it in
 * this machine's store: a caller does not wait for a database, and what was noted survives a restart.
 */
export async function followCaps(store: OutboundStore, log: Logger, signal: AbortSignal): Promise<void> {
  let down = false;
  while (!signal.aborted) {
    try {
      await queueNotices(store);
      down = false;
    } catch (error) {
      if (!down) log.error({ err: error }, 'Notices of reached limits cannot be queued.');
      down = true;
    }
    await pause(OUTBOUND_NOTICE_POLL_MS, signal);
  }
}

/** One look; returns how many were queued. */
export async function queueNotices(store: OutboundStore): Promise<number> {
  const reached = store.listReached();
  for (const { tenantId, cap, at } of reached) {
    const key = `notify-cap-reached:${tenantId}:${cap}`;
    await enqueueJobs(scopeOfTenant(tenantId), [{ name: 'notify-cap-reached', payload: { tenantId, cap, at }, key }]);
    await store.markNotified(tenantId, cap);
  }
  return reached.length;
}
