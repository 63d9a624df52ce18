import fs from 'node:fs';
import path from 'node:path';

export type UserIds = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root: the user that it runs as then, `postgres` where the machine has one, else `nobody`.
 * Null for an ordinary user, who needs no other one.
 */
export function unprivilegedUser(): UserIds | null {
  if (process.getuid?.() !== 0) return null;
  const rows = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  if (!row) {
    throw new Error('PostgreSQL does not run as root and there is no user postgres or nobody; start as another user.');
  }
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

/** Whether any user may pass through `folder` and everything above it; a home of mode 700 stops the unprivileged user. */
export function othersCanReach(folder: string): boolean {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    if (fs.existsSync(current) && !(fs.statSync(current).mode & 0o001)) return false;
    if (current === path.dirname(current)) return true;
  }
}
