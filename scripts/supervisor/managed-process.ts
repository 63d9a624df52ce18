import { type ChildProcess, spawn } from 'node:child_process';
import readline from 'node:readline';
import type { ProcessDefinition } from './process-definitions';
import { StartError } from './start-error';

const READY_MS_MAX = 90_000;
const PROBE_PAUSE_MS = 50;
const BACKOFF_MS = [50, 250, 1_000, 2_000, 5_000, 10_000];
/** A process that ran this long was not in a crash loop. */
const STABLE_MS = 20_000;
const LAST_LINES_MAX = 12;

export type ManagedProcess = {
  name: string;
  /** Null while it is down between a crash and its restart. */
  pid(): number | null;
  /** How many times it was started again after it ended by itself. */
  restarts(): number;
  /** Resolves when the process that now runs (or is being restarted) answers its probe. */
  ready(): Promise<void>;
  /** Ends it and starts it again, for a changed source. */
  restart(): Promise<void>;
  /** Ends it for good: SIGTERM, and SIGKILL to its whole group when it takes longer than its definition allows. */
  stop(): Promise<void>;
};

export type ProcessEvents = {
  /** `isComplaint`: it came by the error stream. */
  onLine: (name: string, line: string, isComplaint: boolean) => void;
  onStarted: (name: string, pid: number) => void;
  onEnded: (name: string) => void;
};

/** Starts a process and keeps it running; resolves when it is ready, throws a StartError when it ends or stays silent before that. */
export async function startProcess(definition: ProcessDefinition, events: ProcessEvents): Promise<ManagedProcess> {
  const state: State = {
    child: null,
    isStopping: false,
    saidReady: false,
    restarts: 0,
    startedAt: 0,
    failures: 0,
    lastLines: [],
  };
  launch(definition, state, events);
  const managed: ManagedProcess = {
    name: definition.name,
    pid: () => state.child?.pid ?? null,
    restarts: () => state.restarts,
    ready: () => waitUntilReady(definition, state, () => state.isStopping),
    async restart() {
      if (state.child) await endChild(definition, state.child);
      await managed.ready();
    },
    async stop() {
      state.isStopping = true;
      if (state.child) await endChild(definition, state.child);
    },
  };
  try {
    await waitUntilReady(definition, state, () => state.failures > 0 || state.isStopping);
  } catch (error) {
    await managed.stop();
    throw error;
  }
  return managed;
}

type State = {
  child: ChildProcess | null;
  isStopping: boolean;
  saidReady: boolean;
  restarts: number;
  startedAt: number;
  failures: number;
  lastLines: string[];
};

function launch(definition: ProcessDefinition, state: State, events: ProcessEvents): void {
  state.saidReady = false;
  state.startedAt = Date.now();
  // Its own group: Ctrl-C in the terminal reaches the supervisor only, which stops everything in the right order.
  const child = spawn(process.execPath, definition.args, {
    cwd: definition.cwd,
    env: definition.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  state.child = child;
  if (child.pid !== undefined) events.onStarted(definition.name, child.pid);
  const streams = [
    [child.stdout, false],
    [child.stderr, true],
  ] as const;
  for (const [stream, isComplaint] of streams) {
    if (!stream) continue;
    const lines = readline.createInterface({ input: stream });
    lines.on('line', (line) => hear(definition, state, events, line, isComplaint));
  }
  child.on('message', (message) => {
    if (typeof message === 'object' && message !== null && 'ready' in message) state.saidReady = true;
  });
  child.on('error', (error) => hear(definition, state, events, error.message, true));
  child.once('exit', (code, signal) => {
    state.child = null;
    events.onEnded(definition.name);
    if (state.isStopping) return;
    state.failures = Date.now() - state.startedAt > STABLE_MS ? 0 : state.failures + 1;
    const pauseMs = BACKOFF_MS[Math.min(state.failures, BACKOFF_MS.length - 1)] ?? 0;
    events.onLine(definition.name, `ended (${signal ?? `exit code ${code}`}), starting again in ${pauseMs} ms`, true);
    setTimeout(() => {
      if (state.isStopping) return;
      state.restarts++;
      launch(definition, state, events);
    }, pauseMs);
  });
}

function hear(
  definition: ProcessDefinition,
  state: State,
  events: ProcessEvents,
  line: string,
  isComplaint: boolean,
): void {
  if (line === '{"ready":true}') {
    state.saidReady = true;
    return;
  }
  state.lastLines.push(line);
  if (state.lastLines.length > LAST_LINES_MAX) state.lastLines.shift();
  events.onLine(definition.name, line, isComplaint);
}

async function waitUntilReady(definition: ProcessDefinition, state: State, hasFailed: () => boolean): Promise<void> {
  const deadline = Date.now() + READY_MS_MAX;
  while (!(await isReady(definition, state))) {
    if (hasFailed() || Date.now() > deadline) {
      const words = state.lastLines.length > 0 ? ` It said last:\n${state.lastLines.join('\n')}` : '';
      throw new StartError(`The process ${definition.name} did not start.${words}`);
    }
    await new Promise((resolve) => setTimeout(resolve, PROBE_PAUSE_MS));
  }
}

async function isReady(definition: ProcessDefinition, state: State): Promise<boolean> {
  if (!state.child) return false;
  return definition.probe ? definition.probe() : state.saidReady;
}

async function endChild(definition: ProcessDefinition, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => killGroup(child), definition.stopMsMax);
  await ended;
  clearTimeout(timer);
  // What it may have started itself goes with it.
  killGroup(child);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is empty.
  }
}
