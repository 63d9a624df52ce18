import fs from 'node:fs';
import path from 'node:path';
import { clusterPointer } from './postgres/cluster-folders';
import { StartError } from './start-error';

/** Nothing that any of our processes writes is for other users; children inherit it. */
const OWNER_ONLY = 0o077;

/**
 * Makes DATA_DIR, proves that it can be written, and keeps it to the user that runs Linekeeper: folders 0700, files 0600, also what an
 * earlier version left readable. PostgreSQL, which as root runs as another user, keeps its data elsewhere then (cluster-folders.ts).
 */
export function prepareDataFolder(dataDir: string): void {
  process.umask(OWNER_ONLY);
  const probe = path.join(dataDir, `.write-probe-${process.pid}`);
  try {
    makeFolder(dataDir, 0o700);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
    if (fs.statSync(dataDir).mode & OWNER_ONLY) closeToOthers(dataDir);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${code}); set DATA_DIR to a folder that you own.`,
    );
  }
}

/** The folder itself last: until then another start looks through it again. The database's files have their own rights. */
function closeToOthers(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'postgres') closeToOthers(file);
    else if (entry.isFile()) fs.chmodSync(file, fs.statSync(file).mode & ~OWNER_ONLY);
  }
  fs.chmodSync(folder, 0o700);
}

/** Deletes DATA_DIR and the database that lies outside of it, for tests and benches. */
export function removeDataFolder(dataDir: string): void {
  const outside = clusterPointer(dataDir);
  if (fs.existsSync(outside)) fs.rmSync(fs.readFileSync(outside, 'utf8').trim(), { recursive: true, force: true });
  fs.rmSync(dataDir, { recursive: true, force: true });
}

/** Node's own recursive mkdir never returns below a file system that refuses new folders with ENOENT, as /proc does. */
function makeFolder(folder: string, mode: number): void {
  if (fs.existsSync(folder)) return;
  if (!fs.existsSync(path.dirname(folder))) makeFolder(path.dirname(folder), 0o755);
  fs.mkdirSync(folder, { mode });
}
