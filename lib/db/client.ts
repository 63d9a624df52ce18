import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { databaseUrl } from './database-url';
import { PrismaClient } from './generated/client';

/**
 * The process's connections to Postgres: one bounded pool, used by Prisma and, where rows come by the thousand, directly.
 * DATABASE_URL logs in as a role that owns nothing and cannot become another (scripts/database-logins.ts): row-level security always holds.
 */
const CONNECTIONS_MAX = 10;
const CONNECT_MS_MAX = 3_000;

type Connections = { pool: pg.Pool; prisma: PrismaClient };

// Next reloads modules in development; the connections must survive that.
const shared = globalThis as typeof globalThis & { linekeeperConnections?: Connections | undefined };

function connections(): Connections {
  shared.linekeeperConnections ??= connect();
  return shared.linekeeperConnections;
}

function connect(): Connections {
  const pool = new pg.Pool({
    connectionString: databaseUrl(),
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_MS_MAX,
    application_name: 'linekeeper',
  });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  // So would one that breaks in the middle of a transaction; its query is refused all the same.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNameOf });
  return { pool, prisma: new PrismaClient({ adapter }) };
}

/** Same text, same name: Postgres plans a statement once per connection. */
function statementNameOf({ sql }: { sql: string }): string {
  return createHash('sha1').update(sql).digest('base64url');
}

export function prisma(): PrismaClient {
  return connections().prisma;
}

export function pool(): pg.Pool {
  return connections().pool;
}

/** The connections, for the last time: the next use opens new ones. Only disconnect.ts needs them. */
export function takeConnections(): Connections | undefined {
  const open = shared.linekeeperConnections;
  shared.linekeeperConnections = undefined;
  return open;
}
