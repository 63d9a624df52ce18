import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Runs `npm install` when a package is missing or has another version than package.json pins. Never `npm ci`: a lock file that
 * was written behind some registries lacks other platforms' optional packages, and npm ci refuses it.
 */
export async function installMissingPackages() {
  if (missingPackages().length === 0) return;
  console.log('Installing packages …');
  const code = await run('npm', ['install', '--no-audit', '--no-fund', '--include=dev']);
  if (code !== 0) throw new Error(`npm install failed (exit code ${code}); its own words are above.`);
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
