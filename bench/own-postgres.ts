import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../lib/testing/free-port';
import { type RunningPostgres, startPostgres } from '../scripts/supervisor/postgres/start-postgres';

/** A PostgreSQL of the bench's own, empty, with full durability; `stop` also deletes its data. */
export async function startOwnPostgres(): Promise<RunningPostgres> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-bench-'));
  // The user that PostgreSQL drops to must be able to pass through it.
  fs.chmodSync(folder, 0o711);
  const postgres = await startPostgres({
    dataDir: folder,
    port: await freePort(),
    password: 'bench',
    database: 'linekeeper',
  });
  return {
    ...postgres,
    async stop() {
      await postgres.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
