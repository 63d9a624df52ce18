import { runMigrations } from 'graphile-worker';

/** Makes or updates the tables of the job queue; they belong to the user of `url`. Safe to run on several machines at once. */
export async function prepareQueue(url: string): Promise<void> {
  await runMigrations({ connectionString: url });
}
