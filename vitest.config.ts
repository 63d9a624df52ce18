import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const dataDir = path.join(os.tmpdir(), `linekeeper-vitest-${process.pid}`);
process.on('exit', () => fs.rmSync(dataDir, { recursive: true, force: true }));

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };
const env = {
  NODE_ENV: 'test' as const,
  DATA_DIR: dataDir,
  LOG_LEVEL: 'silent',
  LINEKEEPER_KEY: Buffer.alloc(32, 7).toString('base64'),
  NEXTAUTH_SECRET: 'test-secret',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  VOICE_URL: 'http://127.0.0.1:3001',
  TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000001',
  TWILIO_AUTH_TOKEN: 'test-auth-token',
};
const exclude = ['**/node_modules/**', '.next/**', '.data*/**', 'e2e/**'];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...exclude, '**/*.db.test.ts'],
          env,
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude,
          env,
          globalSetup: ['lib/testing/database-cluster.ts'],
          setupFiles: ['lib/testing/use-test-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
