import { setTimeout as delay } from 'node:timers/promises';

/** Waits, but not past the end of the process. */
export async function pause(millis: number, signal: AbortSignal): Promise<void> {
  await delay(millis, undefined, { signal }).catch(() => undefined);
}
