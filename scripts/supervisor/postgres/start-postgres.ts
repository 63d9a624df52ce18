import { type ChildProcess, execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type ClusterFolders, clusterFolders } from './cluster-folders';

const USER = 'postgres';
const STOP_MS_MAX = 10_000;
const START_ATTEMPTS_MAX = 20;

export type PostgresOptions = {
  /** Folder of the installation; the cluster lies in it, or where cluster-folders says. */
  dataDir: string;
  port: number;
  password: string;
  database: string;
  /** Server settings beside ours, for example { fsync: 'off' } for tests. */
  settings?: Record<string, string>;
  onLine?: (line: string) => void;
};

export type RunningPostgres = {
  url: string;
  pid: number;
  /** Resolves when the server has ended, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL, making its cluster and the database on the first run, and resolves when it takes
 * connections on 127.0.0.1. Throws with the server's last lines when it does not start.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const folders = await clusterFolders(options.dataDir);
  if (!fs.existsSync(path.join(folders.cluster, 'PG_VERSION'))) await makeCluster(folders, options.password);
  const child = await startServer(folders, options);
  const pid = child.pid;
  if (pid === undefined) throw new Error('PostgreSQL has no process id.');
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = () => stopServer(child, ended);
  try {
    await ensureDatabase(options);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: postgresUrl(options, options.database), pid, ended, stop };
}

function postgresUrl({ port, password }: PostgresOptions, database: string): string {
  return `postgresql://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

function spawnOptions({ ids, cluster }: ClusterFolders) {
  return {
    ...(ids ?? {}),
    cwd: cluster,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', NODE_ENV: process.env.NODE_ENV },
  };
}

async function makeCluster(folders: ClusterFolders, password: string): Promise<void> {
  // initdb wants an empty folder; what a first start left when it was interrupted is no database yet.
  for (const entry of fs.readdirSync(folders.cluster)) {
    fs.rmSync(path.join(folders.cluster, entry), { recursive: true, force: true });
  }
  const passwordFile = `${folders.cluster}.password`;
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (folders.ids) fs.chownSync(passwordFile, folders.ids.uid, folders.ids.gid);
  try {
    await promisify(execFile)(
      path.join(folders.binaries, 'bin/initdb'),
      ['-D', folders.cluster, '-U', USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'].concat(
        ['--locale=C', '--no-sync', '--no-instructions'],
      ),
      spawnOptions(folders),
    );
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

async function startServer(folders: ClusterFolders, options: PostgresOptions): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryToStart(folders, options);
    if (typeof outcome !== 'string') return outcome;
    // After a kill of the server its own children need a moment to notice.
    const worthAnotherTry = outcome.includes('pre-existing shared memory block');
    if (!worthAnotherTry || attempt === START_ATTEMPTS_MAX) {
      throw new Error(`PostgreSQL did not start: ${outcome.trim().split('\n').slice(-3).join(' ')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The running server, or what it said before it gave up. */
function tryToStart(folders: ClusterFolders, options: PostgresOptions): Promise<ChildProcess | string> {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(options.port),
    unix_socket_directories: '',
    shared_buffers: '128MB',
    max_connections: '100',
    log_min_error_statement: 'panic',
    ...options.settings,
  };
  const args = [
    '-D',
    folders.cluster,
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  const child = spawn(path.join(folders.binaries, 'bin/postgres'), args, {
    ...spawnOptions(folders),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.trim()) options.onLine?.(line);
      if (said.length < 20_000) said += text;
      if (text.includes('ready to accept connections')) resolve(child);
    });
    child.once('error', reject);
    child.once('exit', () => resolve(said || 'it said nothing'));
  });
}

async function ensureDatabase(options: PostgresOptions): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl(options, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [options.database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(options.database)}`);
  } finally {
    await client.end();
  }
}

async function stopServer(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is kept.
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_MS_MAX);
  await ended;
  clearTimeout(timer);
}
