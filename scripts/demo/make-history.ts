import pg from 'pg';
import { env } from '../../lib/config/env';
import { scopeOfTenant } from '../../lib/core/shared/tenant-scope';
import { countCallsByHour } from '../../lib/db/call-counts';
import { type DemoSeed, PROGRESS } from './demo-seed';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days before today on which people called; today's calls are the last. */
const DAYS_AGO = [27, 25, 22, 20, 18, 15, 13, 11, 8, 6, 4, 3, 2, 1, 0];
const CALLS_A_DAY = 8;
const HOURS_A_DAY = 10;
/** Today's calls are over a quarter of an hour ago; with less than two hours for them there are none yet. */
const TODAY_ENDS_HOURS_AGO = 0.25;
const TODAY_HOURS_MIN = 2;
/** A line of progress for so many days: a day takes about a second. */
const DAYS_PER_LINE = 5;
const POLL_MS = 150;
const WAIT_MS_MAX = 60_000;

/**
 * Four weeks of calls, made by the carrier in a box as it makes all calls: its clock is set back, its callers go through the flow, and
 * the app records what happened. So nothing in the product has to know of it.
 */
export async function makeHistory(seed: DemoSeed, now: number): Promise<void> {
  let days = 0;
  for (const [index, daysAgo] of DAYS_AGO.entries()) {
    // The supervisor shows this line (seed-demo-data.ts).
    if (index % DAYS_PER_LINE === 0) console.log(`${PROGRESS}day ${index + 1} of ${DAYS_AGO.length}`);
    const startsAt = morningOf(now - daysAgo * DAY_MS);
    const hours = Math.min(HOURS_A_DAY, (now - startsAt) / HOUR_MS - TODAY_ENDS_HOURS_AGO);
    if (hours < TODAY_HOURS_MIN) continue;
    await makeDay(seed, daysAgo, startsAt, hours);
    days += 1;
  }
  await untilRecorded(seed, now, days * CALLS_A_DAY).catch(goOnWithout);
  await untilNobodyIsToBeTold();
}

/** A call whose end is told late, on a machine that is too busy, is no reason to have no demo: the worker asks the carrier for it. */
function goOnWithout(reason: Error): void {
  console.warn(reason.message);
}

/** 08:30 in New York, where the demo's businesses are. */
function morningOf(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS + 13.5 * HOUR_MS;
}

async function makeDay(seed: DemoSeed, daysAgo: number, startsAt: number, hours: number): Promise<void> {
  const answerers = seed.handsets.filter((handset) => handset.role !== 'customer').map((handset) => handset.number);
  const wish = {
    seed: daysAgo,
    calls: CALLS_A_DAY,
    to: seed.numbers.map((number) => number.number),
    answerers,
    startsAt: new Date(startsAt).toISOString(),
    hours,
  };
  const { id } = await box<{ id: string }>('/box/day', wish);
  await until(async () => (await box<{ finished: boolean }>(`/box/day/${id}`)).finished);
}

/** Rejects when not all of them have ended in the database in time. */
async function untilRecorded(seed: DemoSeed, now: number, total: number): Promise<void> {
  const scope = scopeOfTenant(seed.tenant.id);
  const span = { from: now - 40 * DAY_MS, to: now + DAY_MS };
  await until(async () => {
    const hours = await countCallsByHour(scope, span);
    return hours.reduce((sum, hour) => sum + hour.inbound - hour.live, 0) >= total;
  });
}

/** Whether somebody is told of a call is decided some seconds after it; until then there must be nobody to tell. */
async function untilNobodyIsToBeTold(): Promise<void> {
  const client = new pg.Client({ connectionString: env.QUEUE_DATABASE_URL });
  await client.connect();
  try {
    await until(async () => {
      const { rows } = await client.query(
        `select count(*)::int as waiting from graphile_worker.jobs where task_identifier in ('alert-call', 'send-alert')`,
      );
      return rows[0].waiting === 0;
    });
  } finally {
    await client.end();
  }
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WAIT_MS_MAX;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`The demo's calls were not made within ${WAIT_MS_MAX / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function box<Answer>(path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${env.BOX_URL}${path}`, {
    ...(body ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`The box refused ${path}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
