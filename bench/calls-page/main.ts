import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { freePort } from '../../lib/testing/free-port';
import { prepareLogins } from '../../scripts/database-logins';
import { migrate } from '../../scripts/migrate';
import { startPostgres } from '../../scripts/supervisor/postgres/start-postgres';
import { fillCalls } from './fill-calls';

/**
 * Pages of the calls list in a tenant with a million calls among others, through lib/db as the pages read them: the median of
 * warm runs, and the slowest. The bar is 100 ms for each.
 */
const CALLS = Number(process.argv[2] ?? 1_000_000);
const RUNS = 15;
const BAR_MS = 100;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-bench-'));
fs.chmodSync(folder, 0o711);
const postgres = await startPostgres({
  dataDir: folder,
  port: await freePort(),
  password: 'bench',
  database: 'linekeeper',
  settings: { shared_buffers: '256MB' },
});
try {
  await measure();
} finally {
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  await migrate(postgres.url);
  process.env['DATABASE_URL'] = (await prepareLogins(postgres.url, 'bench')).app;
  const filled = performance.now();
  const { tenantId, span } = await fillCalls(postgres.url, CALLS);
  console.log(`calls: ${CALLS}\nfill_seconds: ${((performance.now() - filled) / 1000).toFixed(1)}`);

  const [{ listCalls }, { scopeOfTenant }, { disconnect }, { countCallsByHour }, { countWaiting }] = await Promise.all([
    import('../../lib/db/calls'),
    import('../../lib/core/shared/tenant-scope'),
    import('../../lib/db/disconnect'),
    import('../../lib/db/call-counts'),
    import('../../lib/services/callbacks/count-waiting'),
  ]);
  const scope = scopeOfTenant(tenantId);
  const day = 86_400_000;
  const middle = span.from + (span.to - span.from) / 2;
  const deep = await listCalls(scope, { to: span.from + (span.to - span.from) / 20 }, { rows: 50 });
  const filters: Record<string, Parameters<typeof listCalls>[1]> = {
    first: {},
    outbound: { direction: 'outbound' },
    missed: { missed: true },
    outcome: { outcome: 'voicemail' },
    rare_outcome: { outcome: 'callback_booked' },
    no_outcome: { outcome: 'self_served' },
    number: { numberId: 'num_7' },
    person: { personId: 'prs_3' },
    rare_person: { personId: 'prs_rare' },
    no_person: { personId: 'prs_nobody' },
    week: { from: middle, to: middle + 7 * day },
    week_missed_number: { from: middle, to: middle + 7 * day, missed: true, numberId: 'num_7' },
    number_rare_outcome: { numberId: 'num_7', outcome: 'callback_booked' },
    search_digits: { search: '5550123' },
    search_common: { search: '+120' },
    search_name: { search: 'Caller 31337' },
    search_common_name: { search: 'caller' },
    search_nothing: { search: 'nobody at all' },
    search_old: { search: '55501', to: span.from + 30 * day },
    search_missed: { search: '777', missed: true },
  };
  let worst = 0;
  const report = async (name: string, work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    }
    const sorted = times.slice(1).sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    worst = Math.max(worst, median);
    console.log(`calls_page_${name}_ms: ${median.toFixed(1)} (slowest ${sorted.at(-1)?.toFixed(1)})`);
  };
  for (const [name, filter] of Object.entries(filters))
    await report(name, () => listCalls(scope, filter, { rows: 50 }));
  await report('deep', () => listCalls(scope, {}, { rows: 50, after: deep.next }));
  await report('backwards', () => listCalls(scope, {}, { rows: 50, before: deep.next }));
  // Counted beside the navigation of every page.
  await report('waiting', () => countWaiting(scope, span.to));
  await report('overview_day', () => countCallsByHour(scope, { from: middle, to: middle + day }));
  console.log(`calls_page_ms: ${worst.toFixed(1)}`);
  if (worst > BAR_MS) process.exitCode = 1;
  await disconnect();
}
