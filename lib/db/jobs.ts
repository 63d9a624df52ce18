import type { Json } from '../core/shared/json';
import type { TenantScope } from '../core/shared/tenant-scope';
import { withTenant } from './with-tenant';

/** The job queue's tables belong to graphile-worker; jobs get in through one function of the database. */
export type JobRequest = {
  /** A key of lib/worker/jobs/registry. */
  name: string;
  payload: { tenantId: string } & Record<string, Json>;
  /** Milliseconds; null: at once. */
  runAt?: number | null;
  /** A waiting job with the same key is replaced, so that a thing is queued once. */
  key?: string;
  attemptsMax?: number;
};

/** Enqueues in the transaction that is open: the jobs exist exactly when its changes do. */
export async function enqueueJobs(scope: TenantScope, jobs: readonly JobRequest[]): Promise<void> {
  if (jobs.length === 0) return;
  await withTenant(scope, (db) => db.$queryRaw`select enqueue_jobs(${jobSpecsOf(jobs)}::json)::text`);
}

/** The argument of the database's enqueue_jobs, as JSON text. */
export function jobSpecsOf(jobs: readonly JobRequest[]): string {
  return JSON.stringify(
    jobs.map((job) => ({
      identifier: job.name,
      payload: job.payload,
      run_at: typeof job.runAt === 'number' ? new Date(job.runAt).toISOString() : null,
      job_key: job.key ?? null,
      max_attempts: job.attemptsMax ?? null,
    })),
  );
}
