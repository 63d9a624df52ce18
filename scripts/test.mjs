// `npm test`: installs what is missing, runs every test, and ends with `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { provideChromium } from './chromium.mjs';
import { installMissingPackages, run } from './install.mjs';
import { nodeComplaint } from './node-version.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const RESULTS = path.resolve('test-results');

const complaint = nodeComplaint(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exit(1);
}
const startedAt = performance.now();
await installMissingPackages();
const { register } = await import('tsx/esm/api');
register();
const { generateClient } = await import('./supervisor/generate-client.ts');
await generateClient(new AbortController().signal, (line) => console.log(line));
mkdirSync(RESULTS, { recursive: true });

const totals = [await runVitest(), await runPlaywright()];
const passed = totals.reduce((sum, total) => sum + total.passed, 0);
const failed = totals.reduce((sum, total) => sum + total.failed, 0);
console.log(`\ntest_seconds: ${((performance.now() - startedAt) / 1000).toFixed(0)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function runVitest() {
  const file = path.join(RESULTS, 'vitest.json');
  rmSync(file, { force: true });
  console.log('\n=== unit and database tests ===');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters]);
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  // A file that cannot be loaded has no tests to count, and is a failure.
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function runPlaywright() {
  const file = path.join(RESULTS, 'playwright.json');
  rmSync(file, { force: true });
  console.log('\n=== calls and journeys against a real installation ===');
  let chromium;
  try {
    chromium = await provideChromium();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  const env = { ...chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'];
  const code = await run(process.execPath, args, env);
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
