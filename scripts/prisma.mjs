#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// Prisma's command line without any download: its schema engine is replaced by scripts/prisma-schema-engine.mjs, which runs
// the same engine from an npm package. Usage: node scripts/prisma.mjs generate | migrate dev | migrate diff …
const engine = fileURLToPath(new URL('prisma-schema-engine.mjs', import.meta.url));
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');

const { status } = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: engine,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
});
process.exit(status ?? 1);
