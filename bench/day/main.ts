import pg from 'pg';
import { figure, type OwnInstallation, withOwnInstallation } from '../own-installation';
import { peakMemoryMb } from '../process-memory';
import { RecordedCalls } from '../recorded-calls';

/**
 * `npm run bench:day [calls]`: a simulated day through box, app and database. Compares what the box knows of each call with what the
 * database says of it, and prints the time until everything was there and the most memory of each process.
 */
const CALLS_DEFAULT = 10_000;
const POLL_MS = 250;
/** With nothing new in the database for this long, what is missing is lost. */
const STANDSTILL_MS = 45_000;

type DayReport = { done: number; total: number; finished: boolean; expected: Record<string, string> };

await withOwnInstallation(async (installation) => {
  const calls = Number(process.argv[2] ?? CALLS_DEFAULT);
  const recorded = new RecordedCalls(installation.databaseUrl);
  await stopRecordingCalls(installation);
  const startedAt = performance.now();
  const report = await runDay(installation, calls);
  const simulatedSeconds = (performance.now() - startedAt) / 1000;
  await drained(recorded, calls);
  const daySeconds = (performance.now() - startedAt) / 1000;
  await printComparison(report, recorded);
  figure('webhooks', await recorded.countEvents());
  figure('simulation_seconds', simulatedSeconds);
  figure('day_seconds', daySeconds);
  for (const [name, megabytes] of peakMemoryMb(installation)) figure(`${name}_mb`, Math.round(megabytes));
  await recorded.close();
});

/** Messages are recorded as always. The sound of ten thousand conversations would be some twelve gigabytes, and a bench of the disk. */
async function stopRecordingCalls({ demo, databaseUrl }: OwnInstallation): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const before = await snapshotVersion(demo.voice);
  await client.query('update tenant set record_calls = false, snapshot_version = snapshot_version + 1');
  await client.end();
  while ((await snapshotVersion(demo.voice)) === before) await pause(POLL_MS);
}

async function snapshotVersion(voiceUrl: string): Promise<number> {
  const health = (await (await fetch(`${voiceUrl}/api/health`)).json()) as { snapshotVersion: number };
  return health.snapshotVersion;
}

async function runDay({ demo }: OwnInstallation, calls: number): Promise<DayReport> {
  const people = demo.handsets.filter((handset) => handset.role !== 'customer').map((handset) => handset.number);
  const wish = {
    seed: 1,
    calls,
    to: demo.numbers.map((number) => number.number),
    answerers: people,
    // A Tuesday in New York from seven in the morning: closed, open, and closed again.
    startsAt: '2026-11-24T12:00:00Z',
    hours: 14,
  };
  const { id } = await box<{ id: string }>(demo.box.url, '/box/day', wish);
  for (;;) {
    const report = await box<DayReport>(demo.box.url, `/box/day/${id}`);
    if (report.finished) return report;
    console.error(`${report.done} of ${report.total} calls made`);
    await pause(2_000);
  }
}

async function drained(recorded: RecordedCalls, calls: number): Promise<void> {
  let before = -1;
  let changedAt = Date.now();
  for (;;) {
    const ended = await recorded.countEnded();
    if (ended >= calls) return;
    if (ended !== before) changedAt = Date.now();
    if (Date.now() - changedAt > STANDSTILL_MS) return;
    before = ended;
    await pause(POLL_MS);
  }
}

async function printComparison({ expected }: DayReport, recorded: RecordedCalls): Promise<void> {
  const rows = await recorded.list();
  const outcomes = new Map(rows.map((row) => [row.callSid, row.outcome]));
  const sids = Object.keys(expected);
  const different = sids.filter((sid) => outcomes.get(sid) && outcomes.get(sid) !== expected[sid]);
  figure('calls', sids.length);
  figure('calls_missing', sids.filter((sid) => !outcomes.get(sid)).length);
  // A row for a call that the box never had is the same call counted under another name.
  figure('calls_twice', rows.length - new Set(rows.map((row) => row.callSid).filter((sid) => sid in expected)).size);
  figure('outcomes_different', different.length);
  for (const sid of different.slice(0, 10))
    console.error(`${sid}: the box says ${expected[sid]}, the database ${outcomes.get(sid)}`);
  const counts = new Map<string, number>();
  for (const outcome of Object.values(expected)) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  for (const [outcome, count] of [...counts].sort()) figure(`outcome_${outcome}`, count);
}

async function box<Answer>(url: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    ...(body ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
