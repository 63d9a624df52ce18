import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../lib/testing/free-port';
import { figure } from '../own-installation';
import { startOwnPostgres } from '../own-postgres';
import { BENCH_BASE, BENCH_NUMBER, BENCH_RICH_NUMBER, INCOMING_PATH } from './sent-form';

/**
 * The price of a webhook in the voice process, beside the least that any handler could do (bare node:http with signature check and form),
 * Fastify with the same, Express with PostgreSQL as a developer would write it, an empty Next route, and our own handler inside Next.
 * Rounds alternate, so that a busy machine is busy for all.
 */
const ROUNDS = 5;
const SECONDS = 3;
/** Warm is the state of the tenth thousand calls: until then the compiler keeps improving the code. */
const WARM_UP_SECONDS = 10;
const CONNECTIONS = 16;
const NEXT_APP = 'bench/voice/next-app';

/** `voice_rich`: the same process, but the number called leads to the richest flow. */
const NAMES = ['bare', 'voice', 'voice_rich', 'fastify', 'express_pg', 'empty_next', 'next'] as const;
type Name = (typeof NAMES)[number];
/** Names as arguments measure only those. */
const named = NAMES.filter((name) => process.argv.includes(name));
const wanted = named.length > 0 ? named : NAMES;

const tsx = (file: string) => ['--import', 'tsx', file];
const next = (port: number) => [
  'node_modules/next/dist/bin/next',
  'start',
  NEXT_APP,
  '-p',
  String(port),
  '-H',
  '127.0.0.1',
];
type Target = { port: number; path: string; number: string; pid: number };
type Load = { perSecond: number; requests: number; p50Ms: number; p99Ms: number; refused: number; lost: number };
/** `cpuMicros`: processor time of the server for one request; steadier than a rate where other programs run too. */
type Measured = Load & { cpuMicros: number };

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-bench-voice-'));
const env = {
  ...process.env,
  DATA_DIR: dataDir,
  VOICE_URL: BENCH_BASE,
  LINEKEEPER_KEY: randomBytes(32).toString('base64'),
  LOG_LEVEL: 'warn',
  NODE_ENV: 'production' as const,
  NEXT_TELEMETRY_DISABLED: '1',
};
const run = promisify(execFile);
const children: ChildProcess[] = [];
const postgres = wanted.includes('express_pg') ? await startOwnPostgres() : null;

try {
  if (wanted.some((name) => name.endsWith('next')))
    await run(process.execPath, ['node_modules/next/dist/bin/next', 'build', NEXT_APP], { env });
  await run(process.execPath, tsx('bench/voice/fill-snapshot.ts'), { env });
  const ports = {
    bare: await freePort(),
    voice: await freePort(),
    fastify: await freePort(),
    express_pg: await freePort(),
    next: await freePort(),
  };
  const definitions: Record<Name, { args: string[]; port: number; path: string }> = {
    bare: { args: tsx('bench/voice/bare-server.ts'), port: ports.bare, path: INCOMING_PATH },
    voice: { args: tsx('lib/voice/main.ts'), port: ports.voice, path: INCOMING_PATH },
    voice_rich: { args: tsx('lib/voice/main.ts'), port: ports.voice, path: INCOMING_PATH },
    fastify: { args: tsx('bench/voice/fastify-server.ts'), port: ports.fastify, path: INCOMING_PATH },
    express_pg: { args: tsx('bench/voice/express-pg-server.ts'), port: ports.express_pg, path: INCOMING_PATH },
    empty_next: { args: next(ports.next), port: ports.next, path: '/empty' },
    next: { args: next(ports.next), port: ports.next, path: INCOMING_PATH },
  };
  const targets = new Map<Name, Target>();
  const pids = new Map<number, number>();
  for (const name of wanted) {
    const { args, port, path: target } = definitions[name];
    const pid = pids.get(port) ?? (await start(args, port));
    pids.set(port, pid);
    const number = name === 'voice_rich' ? BENCH_RICH_NUMBER : BENCH_NUMBER;
    targets.set(name, { port, path: target, number, pid });
  }
  report(await measureInTurns(targets));
} finally {
  for (const child of children) {
    child.kill();
    await once(child, 'exit');
  }
  await postgres?.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
}

async function start(args: string[], port: number): Promise<number> {
  const child = spawn(process.execPath, args, {
    env: { ...env, PORT: String(port), VOICE_PORT: String(port), DATABASE_URL: postgres?.url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error(`${args.at(-1)} ended with ${child.exitCode}.`);
    if (
      await fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      )
    )
      return child.pid ?? 0;
    await pause(100);
  }
  throw new Error(`${args.join(' ')} did not listen.`);
}

async function measureInTurns(targets: ReadonlyMap<Name, Target>): Promise<Map<Name, Measured[]>> {
  const measured = new Map<Name, Measured[]>([...targets.keys()].map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, target] of targets) {
      const result = await load(target, round);
      if (result.refused > 0) throw new Error(`${name} refused ${result.refused} requests.`);
      // The first round warms up and is not counted.
      if (round > 0) measured.get(name)?.push(result);
      console.error(
        `round ${round} ${name}: ${Math.round(result.perSecond)}/s p99 ${result.p99Ms} ms ${Math.round(result.cpuMicros)} µs cpu`,
      );
    }
  }
  return measured;
}

async function load({ port, path: target, number, pid }: Target, round: number): Promise<Measured> {
  const seconds = round === 0 ? WARM_UP_SECONDS : SECONDS;
  const args = [port, target, seconds, CONNECTIONS, round, number].map(String);
  const before = cpuMillis(pid);
  const { stdout } = await run(process.execPath, [...tsx('bench/voice/load.ts'), ...args]);
  const result: Load = JSON.parse(stdout);
  return { ...result, cpuMicros: ((cpuMillis(pid) - before) * 1000) / result.requests };
}

/** Processor time that a process has used, from Linux' own account of 10 ms ticks; elsewhere 0. */
function cpuMillis(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return 0;
  const [, facts = ''] = fs.readFileSync(file, 'utf8').split(') ');
  const fields = facts.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function report(measured: ReadonlyMap<Name, Measured[]>): void {
  const median = (name: Name, of: keyof Measured) => {
    const sorted = (measured.get(name) ?? []).map((each) => each[of]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  for (const name of measured.keys()) {
    figure(`${name}_per_second`, Math.round(median(name, 'perSecond')));
    figure(`${name}_p50_ms`, median(name, 'p50Ms'));
    figure(`${name}_p99_ms`, median(name, 'p99Ms'));
    figure(`${name}_cpu_us`, Math.round(median(name, 'cpuMicros')));
    figure(`${name}_lost`, median(name, 'lost'));
  }
  const ratio = (one: Name, other: Name) => {
    if (!measured.has(one) || !measured.has(other)) return;
    figure(`${one}_vs_${other}`, median(one, 'perSecond') / median(other, 'perSecond'));
    figure(`${one}_cpu_vs_${other}`, median(one, 'cpuMicros') / median(other, 'cpuMicros'));
  };
  ratio('voice', 'bare');
  ratio('voice_rich', 'bare');
  ratio('voice', 'fastify');
  ratio('voice', 'express_pg');
  ratio('voice_rich', 'express_pg');
  ratio('voice', 'empty_next');
  ratio('next', 'empty_next');
}
