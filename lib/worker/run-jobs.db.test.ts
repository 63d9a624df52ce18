import { pino } from 'pino';
import { beforeAll, expect, test } from 'vitest';
import { enqueueJobs } from '../db/jobs';
import { withTenant } from '../db/with-tenant';
import { currentTestDatabase } from '../testing/database';
import { makeTenant, type TestTenant } from '../testing/make-tenant';
import { keepRunningJobs } from './keep-running-jobs';

const owner = currentTestDatabase();
let tenant: TestTenant;

beforeAll(async () => {
  tenant = await makeTenant();
});

const countJobs = async () =>
  Number((await owner.query<{ count: string }>('select count(*) from graphile_worker._private_jobs'))[0]?.count);

const alertJob = (callId: string) => ({
  name: 'alert-call',
  payload: { tenantId: tenant.scope.tenantId, callId, waits: 0 },
  key: callId,
});

test('a job exists exactly when the change that called for it was stored, and once per key', async () => {
  const undone = withTenant(tenant.scope, async () => {
    await enqueueJobs(tenant.scope, [alertJob('call_undone')]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await countJobs()).toBe(0);
  await enqueueJobs(tenant.scope, [alertJob('call_1'), alertJob('call_2')]);
  await enqueueJobs(tenant.scope, [alertJob('call_1')]);
  expect(await countJobs()).toBe(2);
});

test('queued jobs are run, and stopping waits for them', async () => {
  const stopping = new AbortController();
  const log = pino({ level: 'silent' });
  let running: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve) => {
    running = keepRunningJobs(owner.queueUrl, log, stopping.signal, resolve);
  });
  await expect.poll(countJobs, { timeout: 10_000, interval: 50 }).toBe(0);
  stopping.abort();
  await running;
});
