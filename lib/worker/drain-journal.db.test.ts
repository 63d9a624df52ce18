import { pino } from 'pino';
import { beforeAll, expect, test } from 'vitest';
import { callIdOf } from '../db/call-id';
import { findCall } from '../db/calls';
import { listDeadLetters } from '../db/dead-letters';
import type { JournalRecord } from '../journal/journal-record';
import { projectRecords } from '../services/calls/project-records';
import { inboundCall } from '../testing/call-events';
import { currentTestDatabase } from '../testing/database';
import { recordsOf } from '../testing/journal-records';
import { makeTenant, type TestTenant } from '../testing/make-tenant';
import { type DrainableJournal, drainBatch, drainJournal } from './drain-journal';

const owner = currentTestDatabase();
const log = pino({ level: 'silent' });
let tenant: TestTenant;

beforeAll(async () => {
  tenant = await makeTenant();
});

/** The journal's contract in memory, as the tests need to look into it. */
function journalOf(records: JournalRecord[]): DrainableJournal<number> & { left(): number } {
  const entries = new Map(records.map((record, index) => [index, record]));
  return {
    readBatch: (max) => [...entries].slice(0, max).map(([key, record]) => ({ key, record })),
    deleteBatch: async (keys) => {
      for (const key of keys) entries.delete(key);
    },
    left: () => entries.size,
  };
}

function recordsOfCall(callSid: string): JournalRecord[] {
  return recordsOf(tenant.scope.tenantId, callSid, inboundCall().wait(3).ends().events);
}

test('a crash between the commit and the deletion is made good by the next drain', async () => {
  const journal = journalOf(recordsOfCall('CAcrash'));
  const dying: DrainableJournal<number> = {
    ...journal,
    deleteBatch: async () => {
      throw new Error('killed');
    },
  };
  await expect(drainBatch(dying, log)).rejects.toThrow('killed');
  expect(journal.left()).toBe(3);
  expect(await drainBatch(journal, log)).toBe(3);
  expect(journal.left()).toBe(0);
  expect(await findCall(tenant.scope, callIdOf('twilio', 'CAcrash'))).toMatchObject({ status: 'completed' });
  const rows = await owner.query('select 1 from call_event where call_id = $1', [callIdOf('twilio', 'CAcrash')]);
  expect(rows).toHaveLength(3);
});

test('a record that the database refuses is set aside and holds up nothing else', async () => {
  const [bad, ...good] = recordsOfCall('CApoison');
  const poison = { ...bad, receivedAt: 1e17 } as JournalRecord;
  const journal = journalOf([...recordsOfCall('CAbefore'), poison, ...good, ...recordsOfCall('CAafter')]);
  await drainBatch(journal, log);
  expect(journal.left()).toBe(0);
  expect(await findCall(tenant.scope, callIdOf('twilio', 'CAbefore'))).not.toBeNull();
  expect(await findCall(tenant.scope, callIdOf('twilio', 'CAafter'))).not.toBeNull();
  expect(await listDeadLetters(tenant.scope)).toMatchObject([{ dedupeKey: poison.dedupeKey }]);
});

test('a record of a tenant that is gone is set aside too', async () => {
  const record = { ...recordsOfCall('CAgone')[0], tenantId: 'tnt_gone' } as JournalRecord;
  const journal = journalOf([record]);
  await drainBatch(journal, log);
  expect(journal.left()).toBe(0);
});

test('while the database is down nothing is lost, one line is logged, and the drain goes on when it is back', async () => {
  const lines: string[] = [];
  const counting = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
  const journal = journalOf(recordsOfCall('CAdown'));
  const stopped = new AbortController();
  let attempts = 0;
  const flaky: DrainableJournal<number> = {
    ...journal,
    readBatch: (max) => {
      attempts += 1;
      if (attempts <= 3) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      if (journal.left() === 0) stopped.abort();
      return journal.readBatch(max);
    },
  };
  await drainJournal(flaky, counting, stopped.signal);
  expect(journal.left()).toBe(0);
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
    expect.stringContaining('cannot be reached'),
    expect.stringContaining('is back'),
  ]);
});

test('the database going away in the middle of a batch sets nothing aside', async () => {
  const journal = journalOf(recordsOfCall('CAmiddle'));
  const lost = Object.assign(new Error('Connection terminated unexpectedly'), {});
  await expect(
    drainBatch(journal, log, async () => {
      throw lost;
    }),
  ).rejects.toBe(lost);
  expect(journal.left()).toBe(3);
  await drainBatch(journal, log, projectRecords);
  expect(await findCall(tenant.scope, callIdOf('twilio', 'CAmiddle'))).not.toBeNull();
});

test('what is not the fault of a record sets none aside, such as tables that are not there yet', async () => {
  const journal = journalOf(recordsOfCall('CAearly'));
  const missing = Object.assign(new Error('relation "call" does not exist'), { code: '42P01' });
  await expect(
    drainBatch(journal, log, async () => {
      throw missing;
    }),
  ).rejects.toBe(missing);
  expect(journal.left()).toBe(3);
});
