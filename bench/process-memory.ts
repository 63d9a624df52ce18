import fs from 'node:fs';
import type { Installation } from '../scripts/supervisor/start-installation';

const KB_PER_MB = 1024;

/** The most memory that each process of an installation has had resident so far, in MB, as Linux keeps it; empty elsewhere. */
export function peakMemoryMb(installation: Installation): Map<string, number> {
  const peaks = new Map<string, number>();
  if (!fs.existsSync('/proc/self/status')) return peaks;
  for (const [name, managed] of installation.processes) {
    const pid = managed.pid();
    if (pid !== null) peaks.set(name, statusKb(pid, 'VmHWM') / KB_PER_MB);
  }
  const postgres = installation.postgres?.pid();
  if (postgres)
    peaks.set(
      'postgres',
      Math.max(...[postgres, ...childrenOf(postgres)].map((pid) => statusKb(pid, 'VmHWM') / KB_PER_MB)),
    );
  return peaks;
}

function statusKb(pid: number, field: string): number {
  try {
    const line = fs.readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm'));
    return Number(line?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  try {
    return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
