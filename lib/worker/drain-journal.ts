import type { Logger } from 'pino';
import { JOURNAL_BATCH_RECORDS_MAX, JOURNAL_IDLE_MS } from '../config/limits';
import { scopeOfTenant } from '../core/shared/tenant-scope';
import { isDatabaseDown, isRefusedForContent } from '../db/database-failure';
import { insertDeadLetter } from '../db/dead-letters';
import type { JournalRecord } from '../journal/journal-record';
import { projectRecords } from '../services/calls/project-records';
import { pause } from './pause';

export type JournalEntry<Key> = { key: Key; record: JournalRecord };

/** What the drainer needs of lib/journal. */
export type DrainableJournal<Key> = {
  /** The oldest records, in the order of their arrival. */
  readBatch(max: number): JournalEntry<Key>[] | Promise<JournalEntry<Key>[]>;
  deleteBatch(keys: readonly Key[]): Promise<void>;
};

const RETRY_MS_MIN = 100;
const RETRY_MS_MAX = 2_000;
/** A record that is refused for its content this often, alone, is set aside. */
const REFUSALS_MAX = 3;

/**
 * Carries this machine's journal to the database until `signal` aborts. A record is deleted only after its transaction was
 * committed, so whatever stops in between, it is projected again and changes nothing. While Postgres is down nothing is lost
 * and one line is logged per change of state.
 */
export async function drainJournal<Key>(
  journal: DrainableJournal<Key>,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  let retryMs = RETRY_MS_MIN;
  let down = false;
  while (!signal.aborted) {
    try {
      const drained = await drainBatch(journal, log);
      if (down) log.info('The database is back; the journal drains.');
      down = false;
      retryMs = RETRY_MS_MIN;
      if (drained === 0) await pause(JOURNAL_IDLE_MS, signal);
    } catch (error) {
      const reason = isDatabaseDown(error) ? 'The database cannot be reached' : 'The journal cannot be drained';
      if (!down) log.error({ err: error }, `${reason}; events are kept in the journal until it can.`);
      down = true;
      await pause(retryMs, signal);
      retryMs = Math.min(retryMs * 2, RETRY_MS_MAX);
    }
  }
}

/** One batch; returns how many records left the journal. Throws for whatever is not the records' own fault. */
export async function drainBatch<Key>(
  journal: DrainableJournal<Key>,
  log: Logger,
  project: typeof projectRecords = projectRecords,
): Promise<number> {
  const batch = await journal.readBatch(JOURNAL_BATCH_RECORDS_MAX);
  if (batch.length === 0) return 0;
  await projectOrSetAside(
    batch.map(({ record }) => record),
    log,
    project,
  );
  await journal.deleteBatch(batch.map(({ key }) => key));
  return batch.length;
}

/** Halves a batch that is refused until the record at fault stands alone, so that it holds up nobody else's call. */
async function projectOrSetAside(
  records: readonly JournalRecord[],
  log: Logger,
  project: typeof projectRecords,
  refusals = 0,
): Promise<void> {
  try {
    await project(records);
  } catch (error) {
    if (!isRefusedForContent(error)) throw error;
    const [only] = records;
    if (records.length > 1) {
      const middle = Math.ceil(records.length / 2);
      await projectOrSetAside(records.slice(0, middle), log, project);
      await projectOrSetAside(records.slice(middle), log, project);
    } else if (refusals + 1 < REFUSALS_MAX) {
      await projectOrSetAside(records, log, project, refusals + 1);
    } else if (only) {
      const reason = error instanceof Error ? error.message : String(error);
      await insertDeadLetter(scopeOfTenant(only.tenantId), only, reason);
      log.error({ err: error, tenantId: only.tenantId, callSid: only.callSid }, 'A journal record was set aside.');
    }
  }
}
