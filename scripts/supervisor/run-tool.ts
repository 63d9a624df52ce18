import { spawn } from 'node:child_process';
import { CLONE_FOLDER } from './clone';
import { StartError } from './start-error';

const LAST_LINES = 25;

export type Tool = {
  what: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
  onLine: (line: string) => void;
};

/** Runs a tool of node_modules to its end; throws a StartError with its last lines when it fails. */
export async function runTool({ what, args, env, signal, onLine }: Tool): Promise<void> {
  const lines: string[] = [];
  const child = spawn(process.execPath, args, {
    cwd: CLONE_FOLDER,
    env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const abort = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It ended in between.
    }
  };
  signal.addEventListener('abort', abort, { once: true });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n').filter((part) => part.trim() !== '')) {
        onLine(line);
        lines.push(line);
      }
    });
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  signal.removeEventListener('abort', abort);
  if (signal.aborted) throw new StartError(`${what} was interrupted.`);
  if (code !== 0) throw new StartError(`${what} failed. It said:\n${tellingLines(lines).join('\n')}`);
}

/** A tool may say pages of warnings after the one line that matters. */
function tellingLines(lines: string[]): string[] {
  const first = lines.findIndex((line) => /\berror\b/i.test(line));
  return first < 0 ? lines.slice(-LAST_LINES) : lines.slice(first, first + LAST_LINES);
}
