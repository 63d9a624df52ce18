import { type ChildProcess, execFile, fork, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../lib/testing/free-port';
import type { LoadOrder, LoadResult } from './load';

// The voice path against what it stands on: rounds of each server in turn, so that a busy moment of the machine meets all alike.
const ROUNDS = 5;
const SECONDS = 3;
const WARM_SECONDS = 4;
const CONNECTIONS = 16;
const SIGNED_URL_BASE = 'http://127.0.0.1:3001';
const PATH = '/api/voice/twilio/incoming';
const NEXT_APP = path.resolve('bench/voice/next-app');
const NUMBER = '+12125550100';

const run = promisify(execFile);
const accountSid = `AC${randomBytes(16).toString('hex')}`;
const authToken = randomBytes(16).toString('hex');
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-bench-voice-'));
const environment = {
  ...process.env,
  DATA_DIR: dataDir,
  VOICE_URL: SIGNED_URL_BASE,
  LINEKEEPER_KEY: randomBytes(32).toString('base64'),
  LOG_LEVEL: 'error',
  NEXT_TELEMETRY_DISABLED: '1',
};
const children: ChildProcess[] = [];

type Server = { name: string; target: string; path: string };

async function startFork(name: string, file: string, args: string[], port: number, path = PATH): Promise<Server> {
  const child = fork(file, args, { execArgv: ['--import', 'tsx'], env: { ...environment, VOICE_PORT: String(port) } });
  children.push(child);
  return answering({ name, target: `http://127.0.0.1:${port}`, path }, child);
}

async function startNext(): Promise<Server[]> {
  await run(process.execPath, ['node_modules/next/dist/bin/next', 'build', NEXT_APP], { env: environment });
  const port = await freePort();
  const next = ['node_modules/next/dist/bin/next', 'start', NEXT_APP, '-p', String(port), '-H', '127.0.0.1'];
  const child = spawn(process.execPath, next, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  const target = `http://127.0.0.1:${port}`;
  const empty = await answering({ name: 'empty_next', target, path: '/empty' }, child);
  return [empty, { name: 'next', target, path: PATH }];
}

/** Resolves when the port takes connections; rejects when the process ends before. */
async function answering(server: Server, child: ChildProcess): Promise<Server> {
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', (code) => reject(new Error(`${server.name} ended with ${code}.`))),
  );
  ended.catch(() => undefined);
  const probe = async () => {
    for (;;) {
      const reached = await fetch(server.target).then(
        () => true,
        () => false,
      );
      if (reached) return server;
      await setTimeout(20);
    }
  };
  return Promise.race([probe(), ended]);
}

async function load(server: Server, seconds: number): Promise<LoadResult> {
  const order: LoadOrder = {
    target: server.target,
    path: server.path,
    signedUrl: SIGNED_URL_BASE + PATH,
    to: NUMBER,
    accountSid,
    authToken,
    seconds,
    connections: CONNECTIONS,
  };
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'bench/voice/load.ts', JSON.stringify(order)]);
  const result: LoadResult = JSON.parse(stdout);
  if (result.failures > 0) throw new Error(`${server.name} refused ${result.failures} requests.`);
  return result;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function measure(): Promise<void> {
  process.env['LINEKEEPER_KEY'] = environment.LINEKEEPER_KEY;
  const { prepareLine } = await import('./prepare-line');
  await prepareLine({ dataDir, accountSid, authToken, number: NUMBER });
  const args = async () => [String(await freePort()), SIGNED_URL_BASE + PATH, authToken];
  const [bareArgs, fastifyArgs, voicePort] = [await args(), await args(), await freePort()];
  const servers = [
    await startFork('bare', 'bench/voice/bare-server.ts', bareArgs, Number(bareArgs[0])),
    await startFork('fastify', 'bench/voice/fastify-server.ts', fastifyArgs, Number(fastifyArgs[0])),
    await startFork('voice', 'lib/voice/main.ts', [], voicePort),
    ...(await startNext()),
  ];
  const results = new Map<string, LoadResult[]>(servers.map(({ name }) => [name, []]));
  for (const server of servers) await load(server, WARM_SECONDS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const server of servers) results.get(server.name)?.push(await load(server, SECONDS));
  }
  const rate = (name: string) => median((results.get(name) ?? []).map(({ perSecond }) => perSecond));
  for (const { name } of servers) {
    console.log(`${name}_per_second: ${rate(name).toFixed(0)}`);
    console.log(`${name}_p99_ms: ${median((results.get(name) ?? []).map(({ p99Ms }) => p99Ms)).toFixed(1)}`);
  }
  console.log(`voice_vs_bare: ${(rate('voice') / rate('bare')).toFixed(2)}`);
  console.log(`voice_vs_fastify: ${(rate('voice') / rate('fastify')).toFixed(2)}`);
  console.log(`voice_vs_empty_next: ${(rate('voice') / rate('empty_next')).toFixed(2)}`);
  console.log(`next_vs_empty_next: ${(rate('next') / rate('empty_next')).toFixed(2)}`);
}

try {
  await measure();
} finally {
  for (const child of children) child.kill('SIGTERM');
  fs.rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
