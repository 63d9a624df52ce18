import fs from 'node:fs';
import path from 'node:path';
import { identify, type ProcessIdentity, stillRuns } from './process-identity';
import { StartError } from './start-error';

const ORPHAN_STOP_MS_MAX = 10_000;

type RunRecord = { supervisor: ProcessIdentity; processes: Record<string, ProcessIdentity> };

export type RunFile = {
  /** Notes that a process of this installation runs under this number. */
  note(name: string, pid: number): void;
  forget(name: string): void;
  remove(): void;
};

/**
 * Claims DATA_DIR for this supervisor in DATA_DIR/run.json. Throws a StartError when a living one has it. What a
 * supervisor that was killed left running is ended first, and only that: a number that now belongs to another process is left alone.
 */
export async function claimRunFile(dataDir: string, onLine: (line: string) => void): Promise<RunFile> {
  const file = path.join(dataDir, 'run.json');
  const earlier = readRecord(file);
  if (earlier && stillRuns(earlier.supervisor) && earlier.supervisor.pid !== process.pid) {
    throw new StartError(
      `Linekeeper already runs with DATA_DIR ${dataDir} (process ${earlier.supervisor.pid}); stop it or set another DATA_DIR.`,
    );
  }
  if (earlier) await endOrphans(earlier, onLine);
  const supervisor = identify(process.pid);
  if (!supervisor) throw new Error('This process cannot be identified.');
  const record: RunRecord = { supervisor, processes: {} };
  const save = () => {
    fs.writeFileSync(`${file}.partial`, JSON.stringify(record, null, 2), { mode: 0o600 });
    fs.renameSync(`${file}.partial`, file);
  };
  save();
  return {
    note(name, pid) {
      const identity = identify(pid);
      if (!identity) return;
      record.processes[name] = identity;
      save();
    },
    forget(name) {
      delete record.processes[name];
      save();
    },
    remove: () => fs.rmSync(file, { force: true }),
  };
}

function readRecord(file: string): RunRecord | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as RunRecord;
  } catch {
    return null;
  }
}

async function endOrphans(earlier: RunRecord, onLine: (line: string) => void): Promise<void> {
  const orphans = Object.entries(earlier.processes).filter(([, identity]) => stillRuns(identity));
  for (const [name, identity] of orphans) {
    onLine(`Ending ${name} (process ${identity.pid}) that an earlier run left behind.`);
    // PostgreSQL takes SIGINT as its fast shutdown and would wait for its clients on SIGTERM.
    signal(identity, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
  }
  const deadline = Date.now() + ORPHAN_STOP_MS_MAX;
  for (const [, identity] of orphans) {
    while (stillRuns(identity) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
    if (stillRuns(identity)) signal(identity, 'SIGKILL');
  }
}

function signal(identity: ProcessIdentity, name: NodeJS.Signals): void {
  try {
    process.kill(identity.pid, name);
  } catch {
    // It ended in between.
  }
}
