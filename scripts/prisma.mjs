// Prisma's command line without its native schema engine, which would have to be downloaded: `node scripts/prisma.mjs migrate dev`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
// Generating only looks whether the engine's file exists; every other command speaks to it.
const engine =
  args[0] === 'generate' ? process.execPath : fileURLToPath(new URL('./prisma-schema-engine.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: engine,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
});
process.exit(status ?? 1);
