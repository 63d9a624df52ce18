import { log } from './log';

const PAUSE_MS = 1_000;

/** A logger for what strangers can cause at will: at most one line a second, which says how many it stands for. */
export function logSeldom(message: string): (facts: Record<string, unknown>) => void {
  let quietUntil = 0;
  let times = 0;
  return (facts) => {
    times++;
    const now = Date.now();
    if (now < quietUntil) return;
    log.warn({ ...facts, times }, message);
    quietUntil = now + PAUSE_MS;
    times = 0;
  };
}
