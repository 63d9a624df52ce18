import type { BoxClient, ClockSnapshot } from './box-client';

/** How long a dialogue waits for something: seconds of the box's clock where it is advanced, wall milliseconds else. */
export type Patience = { clockSeconds: number; wallMs: number };

/**
 * Waits until `check` gives something. A manual clock is moved from timer to timer; where there is no timer left, or the clock
 * runs by itself, the box's events are waited for. Throws an Error with `complaint()` when patience ends.
 */
export async function waitUntil<T>(
  client: BoxClient,
  patience: Patience,
  check: () => Promise<T | null>,
  complaint: () => Promise<string>,
): Promise<T> {
  let clock = await client.request<ClockSnapshot>('POST', '/box/clock', {});
  // What is under way at this instant comes first: a clock must not run past an answer that is on its way.
  if (clock.mode === 'manual') clock = await client.request('POST', '/box/clock', { advanceSeconds: 0 });
  const endsAt = Date.parse(clock.now) + patience.clockSeconds * 1000;
  const wallEndsAt = Date.now() + patience.wallMs;
  for (;;) {
    const seen = client.eventCount;
    const found = await check();
    if (found !== null) return found;
    if (clock.mode === 'manual') {
      const withinSeconds = Math.max(0, (endsAt - Date.parse(clock.now)) / 1000);
      clock = await client.request('POST', '/box/clock', { advanceToNextWithinSeconds: withinSeconds });
      if (clock.moved === true) continue;
    }
    const waitMs = wallEndsAt - Date.now();
    if (waitMs <= 0 || !(await client.somethingHappens(seen, waitMs))) {
      const late = await check();
      if (late !== null) return late;
      throw new Error(await complaint());
    }
  }
}
