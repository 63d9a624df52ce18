import path from 'node:path';
import pg from 'pg';
import { createSealer } from '../../lib/config/sealer';
import { checkLogin, type LoginUrls, prepareLogins } from '../database-logins';
import { wasInterrupted } from '../demo/demo-seed';
import { migrate } from '../migrate';
import { CLONE_FOLDER } from './clone';
import { type InstallationSettings, isGiven } from './installation-settings';
import type { Log } from './log';
import { type ManagedPostgres, managePostgres } from './managed-postgres';
import type { RunFile } from './run-file';
import type { Secrets } from './secrets';
import { StartError } from './start-error';

const CONNECT_MS_MAX = 10_000;

/** `ownerUrl` is for migrations and the supervisor alone; processes get `logins`. */
export type Database = { ownerUrl: string; logins: LoginUrls; embedded: ManagedPostgres | null };

/** The database that the settings name, else the embedded one; reachable and migrated when this resolves. */
export async function prepareDatabase(
  settings: InstallationSettings,
  secrets: Secrets,
  runFile: RunFile,
  log: Log,
): Promise<Database> {
  const embedded = isGiven(settings, 'DATABASE_URL') ? null : await startEmbedded(settings, secrets, runFile, log);
  const url = embedded?.url ?? givenOwnerUrl(settings);
  try {
    if (!embedded) await checkReachable(url);
    if (wasInterrupted(settings.dataDir)) await dropHalfMadeDemo(settings, url);
    const fresh = await migrate(url, path.join(CLONE_FOLDER, 'prisma/migrations'));
    const logins = await prepareGivenLogins(settings, secrets, url);
    if (fresh.length > 0) log.say(`Database: ${fresh.length} migration${fresh.length === 1 ? '' : 's'} applied.`);
    return { ownerUrl: url, logins, embedded };
  } catch (error) {
    await embedded?.stop();
    throw error instanceof StartError ? error : new StartError(error instanceof Error ? error.message : String(error));
  }
}

function givenOwnerUrl({ given }: InstallationSettings): string {
  return given['DATABASE_OWNER_URL'] || given['DATABASE_URL'] || '';
}

/** All machines of an installation have its key, so they set and use the same password. */
function prepareGivenLogins(settings: InstallationSettings, secrets: Secrets, ownerUrl: string): Promise<LoginUrls> {
  const { given } = settings;
  if (isGiven(settings, 'DATABASE_OWNER_URL')) return checkLogin(ownerUrl, given['DATABASE_URL'] ?? '');
  const key = isGiven(settings, 'LINEKEEPER_KEY') ? (given['LINEKEEPER_KEY'] ?? '') : secrets.linekeeperKey;
  return prepareLogins(ownerUrl, createSealer(key).deriveKey('database login').toString('base64url'));
}

async function startEmbedded(settings: InstallationSettings, secrets: Secrets, runFile: RunFile, log: Log) {
  try {
    return await managePostgres(
      {
        dataDir: settings.dataDir,
        port: settings.ports.postgres,
        password: secrets.postgresPassword,
        database: 'linekeeper',
      },
      {
        onStarted: (pid) => runFile.note('postgres', pid),
        onEnded: () => runFile.forget('postgres'),
        onLine: (line) => log.detail('postgres', line),
      },
    );
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error));
  }
}

/** The demo was never ready, so nothing in its database can be missed. A database of the person's own is not ours to drop. */
async function dropHalfMadeDemo({ dataDir, given }: InstallationSettings, url: string): Promise<void> {
  if (given['DATABASE_URL']) {
    throw new StartError(
      `An earlier start was interrupted while it made the demo data; empty the database of DATABASE_URL and ${dataDir}, then start again.`,
    );
  }
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query('drop database if exists linekeeper with (force)');
    await client.query('create database linekeeper');
  } finally {
    await client.end();
  }
}

/** Whether a business was made yet; asked as the owner, past row-level security. */
export async function hasTenants(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from tenant limit 1');
    return rowCount !== 0;
  } finally {
    await client.end();
  }
}

async function checkReachable(url: string): Promise<void> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS_MAX });
    await client.connect();
    await client.end();
  } catch (error) {
    const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    throw new StartError(
      `DATABASE_URL does not lead to a PostgreSQL database (${reason}); correct it, or leave it out to use the embedded one.`,
    );
  }
}
