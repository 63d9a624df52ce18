import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '../config/env';
import { invariant } from '../core/shared/invariant';
import { PrismaClient } from './generated/client';

/**
 * The process's connections to Postgres: one bounded pool, used by Prisma and, where rows come by the thousand, directly.
 * Every connection works as linekeeper_app, so row-level security holds even when DATABASE_URL names the owner of the tables.
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
    options: '-c role=linekeeper_app',
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_MS_MAX,
    application_name: 'linekeeper',
  });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNameOf });
  return { pool, prisma: new PrismaClient({ adapter }) };
}

/** Same text, same name: Postgres plans a statement once per connection. */
function statementNameOf({ sql }: { sql: string }): string {
  return createHash('sha1').update(sql).digest('base64url');
}

/** DATABASE_URL; throws an Error with one sentence when it is not set. */
export function databaseUrl(): string {
  invariant(env.DATABASE_URL, 'DATABASE_URL is set by the supervisor or the environment');
  return env.DATABASE_URL;
}

export function prisma(): PrismaClient {
  return connections().prisma;
}

export function pool(): pg.Pool {
  return connections().pool;
}

/** Closes every connection; for a process that ends. */
export async function disconnect(): Promise<void> {
  const open = shared.linekeeperConnections;
  if (!open) return;
  shared.linekeeperConnections = undefined;
  await open.prisma.$disconnect();
  if (!open.pool.ended) await open.pool.end();
}
