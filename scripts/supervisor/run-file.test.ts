import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identify, type ProcessIdentity } from './process-identity';
import { claimRunFile } from './run-file';

let dataDir = '';
const children: ChildProcess[] = [];

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-run-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  fs.rmSync(dataDir, { recursive: true, force: true });
});

async function startIdleProcess(): Promise<ProcessIdentity & { ended: Promise<unknown> }> {
  const child = spawn(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1000)'], { stdio: 'pipe' });
  children.push(child);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const identity = identify(child.pid ?? 0);
  if (!identity) throw new Error('The process cannot be identified.');
  return { ...identity, ended };
}

function writeRunFile(supervisor: ProcessIdentity, processes: Record<string, ProcessIdentity>): void {
  fs.writeFileSync(path.join(dataDir, 'run.json'), JSON.stringify({ supervisor, processes }));
}

const GONE: ProcessIdentity = { pid: 1, startedAt: 'long ago' };

test('a data folder whose supervisor lives is refused with its process number', async () => {
  const living = await startIdleProcess();
  writeRunFile(living, {});
  await expect(claimRunFile(dataDir, () => undefined)).rejects.toThrow(`process ${living.pid}`);
});

test('what a killed supervisor left running is ended before the next start', async () => {
  const orphan = await startIdleProcess();
  writeRunFile(GONE, { worker: orphan });
  const runFile = await claimRunFile(dataDir, () => undefined);
  await orphan.ended;
  runFile.remove();
  expect(fs.readdirSync(dataDir)).toEqual([]);
});

test('a process that only has the number of one of ours is left alone', async () => {
  const stranger = await startIdleProcess();
  writeRunFile(GONE, { worker: { pid: stranger.pid, startedAt: 'another time' } });
  await claimRunFile(dataDir, () => undefined);
  expect(identify(stranger.pid)?.startedAt).toBe(stranger.startedAt);
});
