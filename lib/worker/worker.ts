import type { Logger } from 'pino';
import { subscribeToSnapshotHints } from '../db/changes';
import { queueDatabaseUrl } from '../db/database-url';
import type { DutyWriter } from '../snapshot/duty-writer';
import type { OutboundStore } from '../snapshot/outbound-store';
import { type DrainableJournal, drainJournal } from './drain-journal';
import { followCaps } from './follow-caps';
import { HintedPause } from './hinted-pause';
import { keepDuty } from './keep-duty';
import { keepRunningJobs } from './keep-running-jobs';
import { syncSnapshot, type WritableSnapshot } from './sync-snapshot';

/**
 * Everything the worker process does, until `signal` aborts: jobs, the journal's way to the database, the snapshot. Resolves when
 * what was under way is finished. `onReady` is called once, when jobs are run and the snapshot is in step.
 */
export async function runWorker<Key>(
  parts: {
    journal: DrainableJournal<Key>;
    snapshot: WritableSnapshot;
    duty: DutyWriter;
    outbound: OutboundStore;
    log: Logger;
  },
  signal: AbortSignal,
  onReady: () => void,
): Promise<void> {
  const { journal, snapshot, duty, outbound, log } = parts;
  const hints = new HintedPause();
  const unsubscribe = subscribeToSnapshotHints(hints.hint);
  const jobsReady = settled();
  const snapshotReady = settled();
  void Promise.all([jobsReady.promise, snapshotReady.promise]).then(onReady);
  try {
    await Promise.all([
      keepRunningJobs(queueDatabaseUrl(), log, signal, jobsReady.resolve),
      syncSnapshot(snapshot, log, signal, { waitForHint: hints.waitForHint, onInStep: snapshotReady.resolve }),
      keepDuty(duty, log, signal),
      // What the drainer stores enqueues jobs, which needs the queue's tables.
      untilFirst(jobsReady.promise, signal).then(() => drainJournal(journal, log, signal)),
      untilFirst(jobsReady.promise, signal).then(() => followCaps(outbound, log, signal)),
    ]);
  } finally {
    unsubscribe();
  }
}

function settled(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function untilFirst(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    void promise.then(resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
