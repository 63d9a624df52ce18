import fs from 'node:fs';
import path from 'node:path';

const LOG_BYTES_MAX = 20_000_000;
const PINO_WARN = 40;

export type Log = {
  /** One line of a process, as it wrote it. */
  line(name: string, text: string): void;
  /** A line for the file only. */
  detail(name: string, text: string): void;
  /** What the person at the terminal should read. */
  say(text: string): void;
  close(): void;
};

/**
 * The one log of an installation: every line of every process in DATA_DIR/linekeeper.log with its time and process, and on the
 * console what a person wants to see: our own words, warnings and errors. The file of the run before last is dropped when it grew large.
 */
export function openLog(dataDir: string, console: (text: string) => void): Log {
  const file = path.join(dataDir, 'linekeeper.log');
  if (fs.existsSync(file) && fs.statSync(file).size > LOG_BYTES_MAX) fs.renameSync(file, `${file}.1`);
  const descriptor = fs.openSync(file, 'a', 0o600);
  let isOpen = true;
  const write = (name: string, text: string) => {
    if (isOpen) fs.writeSync(descriptor, `${new Date().toISOString()} ${name.padEnd(9)} ${text}\n`);
  };
  return {
    line(name, text) {
      write(name, text);
      const short = shortForm(text);
      if (short !== null) console(`${name.padEnd(9)} ${short}`);
    },
    detail: write,
    say(text) {
      write('start', text);
      console(text);
    },
    close() {
      if (isOpen) fs.closeSync(descriptor);
      isOpen = false;
    },
  };
}

/** A structured line as level and sentence, null when it is only information; any other line as it is. */
export function shortForm(text: string): string | null {
  if (!text.startsWith('{')) return text.trim() === '' ? null : text;
  try {
    const entry = JSON.parse(text) as { level?: number | string; msg?: string; err?: { message?: string } };
    const isQuiet =
      typeof entry.level === 'number' ? entry.level < PINO_WARN : !/warn|error|fatal/.test(entry.level ?? '');
    if (isQuiet) return null;
    return [entry.msg, entry.err?.message].filter(Boolean).join(': ');
  } catch {
    return text;
  }
}
