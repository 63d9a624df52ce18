import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { prepareLogins } from '../../scripts/database-logins';
import { migrate } from '../../scripts/migrate';
import { startPostgres } from '../../scripts/supervisor/postgres/start-postgres';
import { freePort } from './free-port';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the migrated template database. */
    templateDatabaseUrl: string;
    /** The password of the roles that processes log in as. */
    loginPassword: string;
  }
}

const TEMPLATE = 'linekeeper_template';
const LOGIN_PASSWORD = 'login';

/** Vitest's global set-up of the `db` project: one real PostgreSQL a run, with a migrated template that each test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-test-'));
  // The user that PostgreSQL drops to must be able to pass through it.
  fs.chmodSync(dataDir, 0o711);
  const postgres = await startPostgres({
    dataDir,
    port: await freePort(),
    password: 'test',
    database: TEMPLATE,
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' },
  });
  const stop = async () => {
    await postgres.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(postgres.url);
    await prepareLogins(postgres.url, LOGIN_PASSWORD);
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(`alter database ${TEMPLATE} is_template true`);
    await client.end();
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('templateDatabaseUrl', postgres.url);
  project.provide('loginPassword', LOGIN_PASSWORD);
  return stop;
}
