// `npm run check`: types, lint, layers, dead code and the fast tests, in that order of report; runs two at a time, shows every failure.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { installMissingPackages } from './install.mjs';

process.chdir(new URL('..', import.meta.url).pathname);

const CHECKS = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  layers: [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    ...['app', 'lib', 'scripts', 'bench', 'e2e'],
  ],
  dead_code: ['node_modules/knip/bin/knip.js', '--no-progress'],
  fast_tests: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'],
};

function runCheck([name, args]) {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ name, output, isGood: code === 0, seconds: (performance.now() - startedAt) / 1000 });
    });
  });
}

async function runAll() {
  const waiting = Object.entries(CHECKS);
  const results = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await runCheck(next));
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
  return results;
}

await installMissingPackages();
// The types of the database client are made from the schema; the check must not depend on an earlier start.
const { register } = await import('tsx/esm/api');
register();
const { generateClient } = await import('./supervisor/generate-client.ts');
await generateClient(new AbortController().signal, () => undefined);

const results = await runAll();
for (const { name, output } of results.filter((result) => !result.isGood))
  console.log(`\n=== ${name} ===\n${output.trim()}`);
console.log('');
for (const { name, seconds, isGood } of results) {
  console.log(`${name}_seconds: ${seconds.toFixed(1)}${isGood ? '' : '   FAILED'}`);
}
const failed = results.filter((result) => !result.isGood).length;
console.log(`checks_failed: ${failed}`);
process.exit(failed === 0 ? 0 : 1);
