import { env } from '../config/env';
import { invariant } from '../core/shared/invariant';

/** DATABASE_URL; throws an Error with one sentence when it is not set. */
export function databaseUrl(): string {
  invariant(env.DATABASE_URL, 'DATABASE_URL is set by the supervisor or the environment');
  return env.DATABASE_URL;
}

/** The job queue's own login; only the worker has it. Throws an Error with one sentence when it is not set. */
export function queueDatabaseUrl(): string {
  invariant(env.QUEUE_DATABASE_URL, 'QUEUE_DATABASE_URL is set by the supervisor or the environment');
  return env.QUEUE_DATABASE_URL;
}
