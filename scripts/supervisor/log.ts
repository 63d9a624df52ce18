import fs from 'node:fs';
import path from 'node:path';

const LOG_BYTES_MAX = 20_000_000;
const PINO_WARN = 40;

export type Log = {
  /** One line of a process, as it wrote it. */
  line(name: string, text: string, isComplaint: boolean): void;
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
    line(name, text, isComplaint) {
      write(name, text);
      const short = shortForm(text, isComplaint);
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

type LogEntry = { level?: number | string; msg?: string; err?: { message?: string }; error?: { message?: string } };

/** A structured line as its sentence, a complaint as it is; null when it is only information. */
export function shortForm(text: string, isComplaint: boolean): string | null {
  if (!text.startsWith('{')) return isComplaint && text.trim() !== '' ? text : null;
  try {
    const entry = JSON.parse(text) as LogEntry;
    const isQuiet =
      typeof entry.level === 'number' ? entry.level < PINO_WARN : !/warn|error|fatal/.test(entry.level ?? '');
    if (isQuiet) return null;
    return [entry.msg, (entry.err ?? entry.error)?.message].filter(Boolean).join(': ');
  } catch {
    return isComplaint ? text : null;
  }
}
