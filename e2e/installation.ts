import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../lib/testing/free-port';
import { removeDataFolder } from '../scripts/supervisor/data-folder';

const READY_MS_MAX = 300_000;

/**
 * Playwright's global set-up: starts an installation with its own data and ports, exactly as `npm start` does, and names its
 * demo.json in LINEKEEPER_DEMO. With that set already, the tests run against the installation it belongs to.
 */
export default async function startInstallation(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['LINEKEEPER_DEMO']) return undefined;
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-e2e-'));
  const demoFile = path.join(dataDir, 'demo.json');
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: 'inherit',
    env: await ownEnvironment(dataDir),
  });
  try {
    await appears(demoFile, child);
  } catch (error) {
    await end(child, dataDir);
    throw error;
  }
  process.env['LINEKEEPER_DEMO'] = demoFile;
  return () => end(child, dataDir);
}

/** Nothing that the person set for their own installation reaches this one. */
async function ownEnvironment(dataDir: string): Promise<NodeJS.ProcessEnv> {
  const ports: Record<string, string> = {};
  for (const name of ['WEB_PORT', 'VOICE_PORT', 'CARRIER_PORT', 'POSTGRES_PORT', 'SMTP_PORT']) {
    ports[name] = String(await freePort());
  }
  const unset = ['DATABASE_URL', 'SMTP_URL', 'TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'PUBLIC_URL', 'VOICE_URL'];
  const nothing = Object.fromEntries(
    [...unset, 'S3_BUCKET', 'LINEKEEPER_KEY', 'NEXTAUTH_SECRET'].map((name) => [name, '']),
  );
  return { ...process.env, ...nothing, ...ports, DATA_DIR: dataDir };
}

async function appears(file: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_MS_MAX;
  while (!fs.existsSync(file)) {
    if (child.exitCode !== null) throw new Error('The installation did not start; why is above.');
    if (Date.now() > deadline) throw new Error(`The installation was not ready within ${READY_MS_MAX / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function end(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  const log = path.join(dataDir, 'linekeeper.log');
  fs.mkdirSync('test-results', { recursive: true });
  if (fs.existsSync(log)) fs.copyFileSync(log, 'test-results/linekeeper.log');
  removeDataFolder(dataDir);
}
