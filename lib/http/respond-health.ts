import { thisJournal } from '../journal/journal';
import { readHeartbeats } from '../snapshot/heartbeats';
import { thisSnapshot } from '../snapshot/snapshot';
import { counters } from '../telemetry/counters';

/** A snapshot that was not compared with the database for this long may be old. */
const SNAPSHOT_SECONDS_MAX = 30;
/** The worker drains within a second; a record that waits for longer says that it cannot. */
const JOURNAL_SECONDS_MAX = 30;

/** `servedBy`: the process that answers, so that a check sees where a proxy leads. 200 while calls can be answered, with a sentence for everything that is not as it should be; 503 when they cannot. */
export function respondHealth(servedBy: 'voice' | 'web', now: number = Date.now()): Response {
  try {
    const snapshotVersion = thisSnapshot().version();
    const journal = thisJournal().measure(now);
    const seenAt = readHeartbeats().get('snapshot')?.at ?? null;
    const snapshotSeconds = seenAt === null ? null : Math.max(0, (now - seenAt) / 1000);
    const degraded = sentences({ snapshotSeconds, journal });
    return health(200, {
      status: degraded.length === 0 ? 'ok' : 'degraded',
      servedBy,
      degraded,
      snapshotVersion,
      snapshotSeconds,
      journal,
      since: counters(),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    return health(503, { status: 'down', degraded: [`Calls cannot be answered: ${reason}`] });
  }
}

function sentences(facts: {
  snapshotSeconds: number | null;
  journal: { records: number; oldestSeconds: number };
}): string[] {
  const { snapshotSeconds, journal } = facts;
  const said: string[] = [];
  if (snapshotSeconds === null)
    said.push('The snapshot was never filled: the worker has not reached the database yet.');
  else if (snapshotSeconds > SNAPSHOT_SECONDS_MAX)
    said.push(
      `The snapshot was last in step with the database ${Math.round(snapshotSeconds)} s ago; calls are routed by it.`,
    );
  if (journal.oldestSeconds > JOURNAL_SECONDS_MAX)
    said.push(
      `${journal.records} events wait for the database, the oldest for ${Math.round(journal.oldestSeconds)} s.`,
    );
  return said;
}

function health(status: number, body: unknown): Response {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return new Response(JSON.stringify(body), { status, headers });
}
