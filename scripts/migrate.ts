import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** The advisory lock and the table are Prisma's own, so that its command line agrees with what was done here. */
const PRISMA_LOCK = 72707369;
const PRISMA_TABLE = `create table if not exists "_prisma_migrations" (
  "id" varchar(36) primary key, "checksum" varchar(64) not null, "finished_at" timestamptz, "migration_name" varchar(255) not null,
  "logs" text, "rolled_back_at" timestamptz, "started_at" timestamptz not null default now(), "applied_steps_count" integer not null default 0)`;

/**
 * Applies prisma/migrations in order, each in one transaction, and returns the names of those that were new. Throws when a
 * migration fails, failed before, or was edited after it was applied. The user of `url` becomes the owner of the tables.
 */
export async function migrate(url: string, folder = path.resolve('prisma/migrations')): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK]);
    await client.query(PRISMA_TABLE);
    const applied = await appliedMigrations(client);
    const fresh: string[] = [];
    for (const name of migrationNames(folder)) {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      const known = applied.get(name);
      if (known === checksum) continue;
      if (known !== undefined) throw new Error(`The migration ${name} was edited after it was applied.`);
      await applyMigration(client, name, sql, checksum);
      fresh.push(name);
    }
    return fresh;
  } finally {
    await client.end();
  }
}

function migrationNames(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, 'migration.sql')));
  return entries.sort();
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'select migration_name, checksum, finished_at from "_prisma_migrations" where rolled_back_at is null',
  );
  const unfinished = rows.find((row) => row.finished_at === null);
  if (unfinished) {
    throw new Error(
      `The migration ${unfinished.migration_name} failed before; repair the database and mark it as resolved.`,
    );
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function applyMigration(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`The migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
