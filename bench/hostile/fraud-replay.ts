import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { OwnInstallation } from '../own-installation';

/**
 * Runs fraud-attempts.ts against the installation and resolves when its figures are printed. A process of its own, since what a signed-in owner
 * can do is what the services do, and these read their settings when they are loaded.
 */
export async function fraudReplay({ env }: Pick<OwnInstallation, 'env'>): Promise<void> {
  const file = path.join(import.meta.dirname, 'fraud-attempts.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The fraud replay failed (${code}).`);
}
