import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { type ManagedProcess, type ProcessEvents, startProcess } from './managed-process';
import type { ProcessDefinition } from './process-definitions';
import { identify } from './process-identity';

const READY = 'process.send({ ready: true }); setInterval(() => {}, 1000);';
const FOLLOW_PARENT = pathToFileURL(path.resolve('scripts/supervisor/follow-parent.mjs')).href;

const started: ManagedProcess[] = [];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-process-'));
afterEach(async () => {
  for (const managed of started.splice(0)) await managed.stop();
});

function define(source: string, stopMsMax = 5_000): ProcessDefinition {
  return { name: 'worker', args: ['-e', source], cwd: folder, env: { ...process.env }, probe: null, stopMsMax };
}

async function start(source: string, events: Partial<ProcessEvents> = {}, stopMsMax?: number): Promise<ManagedProcess> {
  const nothing = () => undefined;
  const managed = await startProcess(define(source, stopMsMax), {
    onLine: nothing,
    onStarted: nothing,
    onEnded: nothing,
    ...events,
  });
  started.push(managed);
  return managed;
}

test('a process that is killed is started again and is ready again', async () => {
  const managed = await start(READY);
  const first = managed.pid() ?? 0;
  process.kill(first, 'SIGKILL');
  await expect.poll(() => managed.pid() !== null && managed.pid() !== first).toBe(true);
  await managed.ready();
  expect(managed.restarts()).toBe(1);
});

test('a process that ends before it is ready fails the start with its last words', async () => {
  await expect(start('console.error("no disk left"); process.exit(3)')).rejects.toThrow('no disk left');
});

test('a process that ignores the request to stop is killed, with what it started itself', async () => {
  const source = `
    process.on('SIGTERM', () => {});
    const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    console.log('grandchild ' + child.pid);
    ${READY}`;
  let grandchild = 0;
  const onLine = (_name: string, line: string) => {
    grandchild = Number(line.match(/^grandchild (\d+)/)?.[1] ?? grandchild);
  };
  const managed = await start(source, { onLine }, 200);
  const pid = managed.pid() ?? 0;
  await expect.poll(() => grandchild).toBeGreaterThan(0);
  await managed.stop();
  expect(identify(pid)).toBeNull();
  await expect.poll(() => identify(grandchild)).toBeNull();
});

test('a process whose supervisor was killed ends itself', async () => {
  const { fork } = await import('node:child_process');
  const supervisor = path.join(folder, 'supervisor.cjs');
  const child = path.join(folder, 'child.cjs');
  fs.writeFileSync(child, READY);
  fs.writeFileSync(
    supervisor,
    `const child = require('node:child_process').spawn(process.execPath, ['--import', ${JSON.stringify(FOLLOW_PARENT)}, ${JSON.stringify(child)}],
       { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], detached: true });
     child.once('message', () => process.send(child.pid));
     setInterval(() => {}, 1000);`,
  );
  const killed = fork(supervisor, { stdio: 'ignore' });
  const [pid] = await once(killed, 'message');
  killed.kill('SIGKILL');
  await expect.poll(() => identify(pid), { timeout: 5_000 }).toBeNull();
});
