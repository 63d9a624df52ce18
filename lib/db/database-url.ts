import { env } from '../config/env';
import { invariant } from '../core/shared/invariant';

/** DATABASE_URL; throws an Error with one sentence when it is not set. */
export function databaseUrl(): string {
  invariant(env.DATABASE_URL, 'DATABASE_URL is set by the supervisor or the environment');
  return env.DATABASE_URL;
}
