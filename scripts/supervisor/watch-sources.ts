import fs from 'node:fs';
import path from 'node:path';
import { CLONE_FOLDER } from './clone';
import type { ProcessName } from './process-definitions';
import type { Installation } from './start-installation';

const SETTLE_MS = 300;

/** In development: restarts the processes that a changed source of lib/ belongs to; Next watches for the web itself. */
export function watchSources(installation: Installation, say: (text: string) => void): void {
  const touched = new Set<ProcessName>();
  let timer: NodeJS.Timeout | null = null;
  const restart = async () => {
    const names = [...touched];
    touched.clear();
    for (const name of names) {
      say(`${name} starts again with the changed sources.`);
      await installation.processes
        .get(name)
        ?.restart()
        .catch((error: unknown) => say(String(error)));
    }
  };
  fs.watch(path.join(CLONE_FOLDER, 'lib'), { recursive: true }, (_event, file) => {
    for (const name of processesOf(file ?? '')) touched.add(name);
    if (touched.size === 0) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void restart(), SETTLE_MS);
  });
}

/** Which processes a source file (relative to lib/) is part of. */
export function processesOf(file: string): ProcessName[] {
  if (!/[.](ts|mjs)$/.test(file) || /[.]test[.]ts$/.test(file) || file.startsWith(`testing${path.sep}`)) return [];
  const [folder] = file.split(path.sep);
  if (folder === 'simulator') return ['carrier'];
  if (folder === 'mail-sink') return ['mail'];
  if (folder === 'worker') return ['worker'];
  if (folder === 'voice') return ['voice'];
  if (folder === 'http' || folder === 'auth') return ['voice'];
  return ['worker', 'voice'];
}
