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
  const pointer = path.join(dataDir, 'postgres-is-in');
  // Whoever deleted the data folder began anew: its database has another password and a key that is gone.
  if (!fs.existsSync(pointer) && fs.existsSync(parent)) fs.renameSync(parent, `${parent}.abandoned-${Date.now()}`);
  fs.mkdirSync(parent, { recursive: true, mode: 0o755 });
  fs.writeFileSync(pointer, `${parent}\n`);
  return path.join(parent, 'postgres');
}

function copyOfBinaries(native: string): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(path.dirname(native), 'package.json'), 'utf8'));
  const copy = path.join(ROOT_FOLDER, `postgresql-${manifest.version}`);
  if (fs.existsSync(copy)) return copy;
  // Copied beside and renamed, so that a copy that was interrupted is never taken for a whole one.
  fs.mkdirSync(ROOT_FOLDER, { recursive: true, mode: 0o755 });
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
