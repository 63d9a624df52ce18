import process from 'node:process';
import { pino } from 'pino';
import type { JournalRecord } from '../../lib/journal/journal-record';
import { inboundCall } from '../../lib/testing/call-events';
import { recordsOf } from '../../lib/testing/journal-records';
import { prepareLogins } from '../../scripts/database-logins';
import { migrate } from '../../scripts/migrate';
import { startOwnPostgres } from '../own-postgres';

/**
 * How fast the worker carries a journal to the database: calls of eight records each, of several tenants, interleaved as they
 * would come in (many calls at once, each over several batches). Full durability of the database; its processes share the machine.
 */
const CALLS = Number(process.argv[2] ?? 10_000);
const CALLS_AT_ONCE = 100;
const TENANTS = 5;

const postgres = await startOwnPostgres();
process.env['LOG_LEVEL'] = 'warn';
try {
  await measure();
} finally {
  await postgres.stop();
}

async function measure(): Promise<void> {
  await migrate(postgres.url);
  process.env['DATABASE_URL'] = (await prepareLogins(postgres.url, 'bench')).app;
  const [{ makeTenant }, { drainBatch }, { disconnect }] = await Promise.all([
    import('../../lib/testing/make-tenant'),
    import('../../lib/worker/drain-journal'),
    import('../../lib/db/disconnect'),
  ]);
  const tenantIds: string[] = [];
  for (let index = 0; index < TENANTS; index++) tenantIds.push((await makeTenant('Bench')).scope.tenantId);
  const journal = interleaved(tenantIds);
  const total = journal.length;
  let at = 0;
  const log = pino({ level: 'warn' });
  const cpu = process.cpuUsage();
  const start = performance.now();
  while (at < total) {
    await drainBatch(
      {
        readBatch: (max) => journal.slice(at, at + max).map((record, index) => ({ key: at + index, record })),
        deleteBatch: async (keys) => {
          at += keys.length;
        },
      },
      log,
    );
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  console.log(`drain_records: ${total}`);
  console.log(`drain_records_per_second: ${Math.round(total / seconds)}`);
  console.log(`drain_worker_cpu_share: ${((user + system) / 1e6 / seconds).toFixed(2)}`);
  console.log(`drain_worker_cpu_us_per_record: ${Math.round((user + system) / total)}`);
  await disconnect();
}

function interleaved(tenantIds: readonly string[]): JournalRecord[] {
  const records: JournalRecord[] = [];
  for (let first = 0; first < CALLS; first += CALLS_AT_ONCE) {
    const group = Array.from({ length: Math.min(CALLS_AT_ONCE, CALLS - first) }, (_, index) =>
      recordsOfCall(tenantIds[(first + index) % tenantIds.length] ?? '', first + index),
    );
    for (let turn = 0; turn < 8; turn++) for (const call of group) records.push(...call.slice(turn, turn + 1));
  }
  return records;
}

/** Eight webhooks: arrival, menu, dial, four of the leg and the end, with the events that they bring. */
function recordsOfCall(tenantId: string, index: number): JournalRecord[] {
  const callSid = `CA${index}`;
  const story = inboundCall({ from: `+1202555${String(index % 10_000).padStart(4, '0')}` })
    .enters('menu')
    .wait(5)
    .leaves('2', 'pressed 2')
    .enters('dial')
    .rings('LEG')
    .wait(8)
    .picksUp('LEG')
    .wait(60)
    .legEnds('LEG', 'completed')
    .dialEnds('completed', 'LEG')
    .ends();
  const all = recordsOf(tenantId, callSid, story.events);
  const [arrived, answered, ...rest] = all;
  const merged = [mergedOf([arrived, answered, rest[0]]), mergedOf([rest[1], rest[2]]), ...rest.slice(3)];
  return merged.filter((record) => record !== undefined);
}

function mergedOf(records: readonly (JournalRecord | undefined)[]): JournalRecord | undefined {
  const present = records.filter((record) => record !== undefined);
  const [first] = present;
  return (
    first && { ...first, answer: '<Response/>'.padEnd(600, ' '), events: present.flatMap((record) => record.events) }
  );
}
