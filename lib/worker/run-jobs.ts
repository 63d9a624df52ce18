import { parseCronItems, Logger as QueueLogger, type Runner, run, type TaskList } from 'graphile-worker';
import type { Logger } from 'pino';
import type { Job } from './jobs/job';
import { jobs } from './jobs/registry';

const CONCURRENT_JOBS_MAX = 5;
/** Jobs that are due later are found by polling; an alert may not wait for it longer than this. */
const POLL_MS = 1_000;

/**
 * Runs queued and scheduled jobs until stopped. The queue itself lets one worker of many run each of them, scheduled ones
 * included. `url` logs in as linekeeper_queue (scripts/database-logins.ts).
 */
export async function runJobs(url: string, log: Logger): Promise<Runner> {
  const registered: [string, Job][] = Object.entries(jobs);
  const taskList: TaskList = Object.fromEntries(registered.map(([name, job]) => [name, taskOf(name, job, log)]));
  const scheduled = registered.flatMap(([task, { schedule }]) =>
    schedule ? [{ task, match: schedule, options: { backfillPeriod: 0, maxAttempts: 1 } }] : [],
  );
  return run({
    connectionString: url,
    concurrency: CONCURRENT_JOBS_MAX,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    taskList,
    parsedCronItems: parseCronItems(scheduled),
    logger: quietLogger(log),
  });
}

function taskOf(name: string, job: Job, log: Logger): TaskList[string] {
  return async (payload, { job: { attempts, max_attempts: attemptsMax } }) => {
    try {
      await job.run(payload, { isFirstTry: attempts <= 1, isLastTry: attempts >= attemptsMax, now: Date.now(), log });
    } catch (error) {
      log.warn({ err: error, job: name, attempt: attempts, attemptsMax }, 'A job failed.');
      throw error;
    }
  };
}

/** Failures are logged by taskOf, once; the queue's own lines are for whoever debugs the queue. */
function quietLogger(log: Logger): QueueLogger {
  return new QueueLogger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.debug({ queue: level }, message);
  });
}
