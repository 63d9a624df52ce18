import fs from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error';

/**
 * Makes DATA_DIR and proves that it can be written. As root other users may pass through it (PostgreSQL runs as one of
 * them) but not list it; what is secret in it is readable by its owner only.
 */
export function prepareDataFolder(dataDir: string): void {
  const probe = path.join(dataDir, `.write-probe-${process.pid}`);
  try {
    makeFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${code}); set DATA_DIR to a folder that you own.`,
    );
  }
}

/** Node's own recursive mkdir never returns below a file system that refuses new folders with ENOENT, as /proc does. */
function makeFolder(folder: string, mode: number): void {
  if (fs.existsSync(folder)) return;
  if (!fs.existsSync(path.dirname(folder))) makeFolder(path.dirname(folder), 0o755);
  fs.mkdirSync(folder, { mode });
}
