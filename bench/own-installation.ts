import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CAP_NAMES } from '../lib/core/routing/outbound-caps';
import { freePort } from '../lib/testing/free-port';
import { removeDataFolder } from '../scripts/supervisor/data-folder';
import type { DemoDocument } from '../scripts/supervisor/demo-document';
import { readSettings } from '../scripts/supervisor/installation-settings';
import { type Installation, startInstallation } from '../scripts/supervisor/start-installation';

export type OwnInstallation = Installation & { demo: DemoDocument; databaseUrl: string };

/** Runs `work` against an installation of its own (data, ports) and throws everything of it away afterwards. */
export async function withOwnInstallation(
  work: (installation: OwnInstallation) => Promise<void>,
  settings: Readonly<Record<string, string>> = {},
): Promise<void> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-bench-'));
  const ports: Record<string, string> = {};
  for (const name of ['WEB_PORT', 'VOICE_PORT', 'CARRIER_PORT', 'POSTGRES_PORT', 'SMTP_PORT']) {
    ports[name] = String(await freePort());
  }
  const source = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ...ports,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    // A bench makes a day's calls in a minute: the limits count real time.
    OUTBOUND_CAPS: NO_LIMITS,
    OUTBOUND_CAPS_INSTALLATION: NO_LIMITS,
    ...settings,
  };
  const starting = new AbortController();
  const interrupt = () => starting.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const installation = await startInstallation(readSettings(source, { withHistory: false }), {
    console: (text) => console.error(text),
    signal: starting.signal,
  });
  try {
    const { demo, postgres } = installation;
    if (!demo || !postgres) throw new Error('The installation has no demo.');
    await work({ ...installation, demo, databaseUrl: postgres.url });
  } finally {
    await installation.stop();
    removeDataFolder(dataDir);
  }
}

const NO_LIMITS = CAP_NAMES.map((name) => `${name}=999999999999`).join(',');

/** Prints a figure as every bench does. */
export function figure(name: string, value: number): void {
  console.log(`${name}: ${Number.isInteger(value) ? value : value.toFixed(2)}`);
}
