import { figure, type OwnInstallation, withOwnInstallation } from '../own-installation';
import { RecordedCalls } from '../recorded-calls';
import { Load } from './load';
import type { LoadCall, LoadTarget } from './load-call';

/**
 * `npm run chaos [seconds]`: the database is taken away under load and given back; then every process is killed (-9) in turn while calls
 * are under way. What the callers got is compared with what the database holds afterwards.
 */
const CALLS_PER_SECOND = 20;
const DOWN_SECONDS_DEFAULT = 60;
const DRAIN_SECONDS_MAX = 120;
const KILL_ROUNDS = 2;
const downSeconds = Number(process.argv[2] ?? DOWN_SECONDS_DEFAULT);

await withOwnInstallation(async (installation) => {
  const recorded = new RecordedCalls(installation.databaseUrl);
  await takeDatabaseAway(installation, recorded);
  await killEveryProcess(installation, recorded);
  await recorded.close();
});

function targetOf({ demo }: OwnInstallation): LoadTarget {
  const { accountSid, authToken } = demo.box;
  // A Tuesday morning in New York.
  return {
    accountSid,
    authToken,
    voiceUrl: demo.voice,
    to: demo.numbers[0]?.number ?? '',
    opensAt: Date.parse('2026-11-24T15:00:00Z'),
  };
}

async function takeDatabaseAway(installation: OwnInstallation, recorded: RecordedCalls): Promise<void> {
  const load = new Load(targetOf(installation), CALLS_PER_SECOND);
  await pause(3);
  console.error(`PostgreSQL is stopped for ${downSeconds} s.`);
  await installation.postgres?.stop();
  await pause(downSeconds);
  const calls = await Promise.all([load.stop(), installation.postgres?.start()]).then(([made]) => made);
  const startedAt = performance.now();
  await allRecorded(calls, recorded);
  figure('pg_down_calls', calls.length);
  figure('pg_down_misrouted', misrouted(calls).length);
  figure('pg_down_missing', (await missing(calls, recorded)).length);
  figure('pg_down_twice', await twice(calls, recorded));
  figure('pg_down_webhooks_lost', await webhooksLost(calls, recorded));
  figure('pg_down_drain_seconds', (performance.now() - startedAt) / 1000);
}

async function killEveryProcess(installation: OwnInstallation, recorded: RecordedCalls): Promise<void> {
  const load = new Load(targetOf(installation), CALLS_PER_SECOND);
  await pause(2);
  let kills = 0;
  for (let round = 0; round < KILL_ROUNDS; round++) {
    for (const [name, managed] of installation.processes) {
      const pid = managed.pid();
      if (pid === null) continue;
      console.error(`${name} is killed.`);
      process.kill(pid, 'SIGKILL');
      kills++;
      // Not waiting for it would only prove that nothing was sent to it.
      while (managed.pid() === pid) await pause(0.02);
      await managed.ready();
      await pause(1);
    }
  }
  const calls = await load.stop();
  await allRecorded(calls, recorded);
  const lost = new Set([...misrouted(calls), ...(await missing(calls, recorded))].map((call) => call.callSid));
  figure('kills', kills);
  figure('kill_calls', calls.length);
  figure('kill_calls_lost', lost.size);
  figure('kill_calls_twice', await twice(calls, recorded));
  figure('kill_webhooks_lost', await webhooksLost(calls, recorded));
}

function misrouted(calls: LoadCall[]): LoadCall[] {
  const wrong = calls.filter((call) => call.misrouted !== null);
  for (const call of wrong.slice(0, 5)) console.error(`${call.callSid}: ${call.misrouted}`);
  return wrong;
}

async function missing(calls: LoadCall[], recorded: RecordedCalls): Promise<LoadCall[]> {
  const ended = new Set((await recorded.list()).filter((row) => row.outcome !== null).map((row) => row.callSid));
  return calls.filter((call) => !ended.has(call.callSid));
}

async function twice(calls: LoadCall[], recorded: RecordedCalls): Promise<number> {
  const made = new Set(calls.map((call) => call.callSid));
  const rows = (await recorded.list()).filter((row) => made.has(row.callSid));
  return rows.length - new Set(rows.map((row) => row.callSid)).size;
}

/** Webhooks that we answered 2xx, so that the carrier will never send them again, and that are not in the database. */
async function webhooksLost(calls: LoadCall[], recorded: RecordedCalls): Promise<number> {
  const events = await recorded.eventsPerCall();
  return calls.reduce((lost, call) => lost + Math.max(0, call.answered - (events.get(call.callSid) ?? 0)), 0);
}

async function allRecorded(calls: LoadCall[], recorded: RecordedCalls): Promise<void> {
  const deadline = Date.now() + DRAIN_SECONDS_MAX * 1000;
  while ((await missing(calls, recorded)).length > 0 && Date.now() < deadline) await pause(0.2);
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
