import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { findPostgresBinaries } from './binaries';
import { othersCanReach, type UserIds, unprivilegedUser } from './unprivileged-user';

/** Only root can write here, so nobody can put a program or a database there before us. */
const ROOT_FOLDER = '/var/lib/linekeeper';

export type ClusterFolders = { ids: UserIds | null; binaries: string; cluster: string };

/**
 * Where PostgreSQL's programs and its data lie, with the folders made. As root, what lies below a folder that the
 * unprivileged user cannot pass (a clone in /root) is kept in /var/lib/linekeeper instead: the programs copied once, the data
 * under a name derived from the data folder.
 */
export async function clusterFolders(dataDir: string): Promise<ClusterFolders> {
  const ids = unprivilegedUser();
  const native = await findPostgresBinaries();
  if (!ids) {
    const cluster = path.join(dataDir, 'postgres');
    fs.mkdirSync(cluster, { recursive: true, mode: 0o700 });
    return { ids, binaries: native, cluster };
  }
  const binaries = othersCanReach(native) ? native : copyOfBinaries(native);
  const cluster = othersCanReach(dataDir) ? path.join(dataDir, 'postgres') : clusterOutside(dataDir);
  fs.mkdirSync(cluster, { recursive: true, mode: 0o700 });
  fs.chownSync(cluster, ids.uid, ids.gid);
  return { ids, binaries, cluster };
}

function clusterOutside(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const parent = path.join(ROOT_FOLDER, name);
  const pointer = clusterPointer(dataDir);
  const inside = path.join(dataDir, 'postgres');
  // Whoever deleted the data folder began anew: its database has another password and a key that is gone.
  if (!fs.existsSync(pointer) && fs.existsSync(parent)) fs.renameSync(parent, `${parent}.abandoned-${Date.now()}`);
  makePassable(ROOT_FOLDER);
  makePassable(parent);
  const outside = path.join(parent, 'postgres');
  if (fs.existsSync(path.join(inside, 'PG_VERSION')) && !fs.existsSync(outside)) moveCluster(inside, outside);
  fs.writeFileSync(pointer, `${parent}\n`);
  return outside;
}

/** The file in the data folder that names where its database lies, if that is outside. */
export function clusterPointer(dataDir: string): string {
  return path.join(dataDir, 'postgres-is-in');
}

/** Whatever the process's umask is: PostgreSQL's user must be able to pass. */
function makePassable(folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o755);
}

/** An earlier version kept the cluster in a data folder that others could pass through. */
function moveCluster(from: string, to: string): void {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // Another file system; copied beside and renamed, so that an interrupted copy is never taken for the whole.
    const partial = `${to}.partial`;
    execFileSync('cp', ['-a', from, partial]);
    fs.renameSync(partial, to);
    fs.rmSync(from, { recursive: true, force: true });
  }
}

function copyOfBinaries(native: string): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(path.dirname(native), 'package.json'), 'utf8'));
  const copy = path.join(ROOT_FOLDER, `postgresql-${manifest.version}`);
  if (fs.existsSync(copy)) return copy;
  // Copied beside and renamed, so that a copy that was interrupted is never taken for a whole one.
  makePassable(ROOT_FOLDER);
  const partial = fs.mkdtempSync(path.join(ROOT_FOLDER, 'copy-'));
  fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(partial, 0o755);
  try {
    fs.renameSync(partial, copy);
  } catch (error) {
    fs.rmSync(partial, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
  }
  return copy;
}
