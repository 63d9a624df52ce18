import fs from 'node:fs';
import path from 'node:path';
import { CLONE_FOLDER } from './clone';
import { withCloneLock } from './clone-lock';
import { madeFrom, noteMadeFrom } from './made-once';
import { runTool } from './run-tool';
import { sourceDigest } from './source-digest';

/** Makes the Prisma client in lib/db/generated when the schema or Prisma's version changed. */
export async function generateClient(signal: AbortSignal, onLine: (line: string) => void): Promise<void> {
  await withCloneLock(
    'client',
    () => onLine('Waiting for another start that makes the database client.'),
    async () => {
      const digest = sourceDigest(CLONE_FOLDER, ['prisma/schema', 'node_modules/prisma/package.json']);
      const isThere = fs.existsSync(path.join(CLONE_FOLDER, 'lib/db/generated/client.ts'));
      if (isThere && madeFrom('client') === digest) return;
      await runTool({
        what: 'Making the database client',
        args: ['node_modules/prisma/build/index.js', 'generate'],
        // Generating never starts the schema engine but looks for its file, and would download it.
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: '1',
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
        },
        signal,
        onLine,
      });
      noteMadeFrom('client', digest);
    },
  );
}
