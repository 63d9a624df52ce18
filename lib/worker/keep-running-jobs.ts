import type { Runner } from 'graphile-worker';
import type { Logger } from 'pino';
import { pause } from './pause';
import { runJobs } from './run-jobs';

const RETRY_MS = 2_000;

/**
 * Runs jobs until `signal` aborts, and begins again when the queue gave up because Postgres went away. On the signal it waits for
 * the jobs under way. `onReady` is called once, when jobs are picked up for the first time.
 */
export async function keepRunningJobs(
  url: string,
  log: Logger,
  signal: AbortSignal,
  onReady: () => void,
): Promise<void> {
  let isDown = false;
  while (!signal.aborted) {
    try {
      const runner = await runJobs(url, log);
      onReady();
      if (isDown) log.info('Jobs are run again.');
      isDown = false;
      await untilStopped(runner, signal);
    } catch (error) {
      if (!isDown) log.error({ err: error }, 'Jobs cannot be run; they wait in the database.');
      isDown = true;
      await pause(RETRY_MS, signal);
    }
  }
}

async function untilStopped(runner: Runner, signal: AbortSignal): Promise<void> {
  const stop = () => void runner.stop().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await runner.promise;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
