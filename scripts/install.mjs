import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const OPTIONS = ['--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];

/**
 * Installs what the lock file names when a package is missing or has another version than package.json pins. `npm install` is the way out
 * where `npm ci` refuses a lock: behind some registries npm knows too little of other platforms' optional packages. Says what npm said
 * only when both fail.
 */
export async function installMissingPackages() {
  if (missingPackages().length === 0) return;
  const startedAt = performance.now();
  console.log('Installing packages (up to two minutes) …');
  const exact = await runQuietly('npm', ['ci', ...OPTIONS]);
  const result = exact.code === 0 ? exact : await runQuietly('npm', ['install', ...OPTIONS]);
  if (result.code !== 0) {
    console.error(result.output);
    throw new Error(`npm install failed (exit code ${result.code}); its own words are above.`);
  }
  console.log(`Packages installed (${((performance.now() - startedAt) / 1000).toFixed(0)} s).`);
}

/** Exit code and output of a command that is not shown while it runs. */
function runQuietly(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function missingPackages() {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  return wanted.filter(([name, version]) => installedVersion(name) !== version).map(([name]) => name);
}

function installedVersion(name) {
  const file = path.join('node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
}

/** Exit code of a command that shares our terminal. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
