import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type TestDatabase = {
  /** Connection string of the owner of the tables. */
  url: string;
  /** Those of the roles that processes log in as. */
  appUrl: string;
  queueUrl: string;
  /** Runs SQL as the owner, past row-level security: to look at what the code under test stored. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
};

/**
 * A migrated, empty database of its own on the run's PostgreSQL. In the `db` project every test file has one already, as
 * DATABASE_URL; a second one is for tests of migrations or of two installations.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('templateDatabaseUrl'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new URL(template);
  admin.pathname = '/postgres';
  await withClient(admin.href, (client) =>
    client.query(`create database ${name} template ${client.escapeIdentifier(template.pathname.slice(1))}`),
  );
  const url = new URL(template);
  url.pathname = `/${name}`;
  return databaseAt(url.href);
}

/** The database that DATABASE_URL logs in to, seen as its owner. */
export function currentTestDatabase(): TestDatabase {
  const appUrl = process.env['DATABASE_URL'];
  if (!appUrl) throw new Error('DATABASE_URL is not set: is this test in the db project (x.db.test.ts)?');
  const url = new URL(inject('templateDatabaseUrl'));
  url.pathname = new URL(appUrl).pathname;
  return databaseAt(url.href);
}

function databaseAt(url: string): TestDatabase {
  const loginAs = (role: string) => {
    const login = new URL(url);
    login.username = role;
    login.password = inject('loginPassword');
    return login.href;
  };
  return {
    url,
    appUrl: loginAs('linekeeper_app'),
    queueUrl: loginAs('linekeeper_queue'),
    query: async (sql, values) => (await withClient(url, (client) => client.query(sql, values))).rows,
  };
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
