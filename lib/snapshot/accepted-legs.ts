import { type Line, thisLine } from './open-line';

/**
 * Which dials' callees pressed the key that takes the call. A carrier that does not report whether the caller was connected leaves the
 * key press as the only proof, and the request that reports the end of the dial may reach another process than the key press did.
 */
const KEPT_MS = 26 * 3_600_000;
const SWEEP_EVERY_ACCEPTS = 500;
let accepts = 0;

/** Durable when it resolves. `visit`: of the step that dials. */
export async function rememberAccepted(
  callSid: string,
  visit: number,
  now: number,
  line: Line = thisLine(),
): Promise<void> {
  if (accepts++ % SWEEP_EVERY_ACCEPTS === 0) forgetBefore(now - KEPT_MS, line);
  await line.accepted.put(keyOf(callSid, visit), now);
}

export function wasAccepted(callSid: string, visit: number, line: Line = thisLine()): boolean {
  return line.accepted.get(keyOf(callSid, visit)) !== undefined;
}

/** Calls whose dial never reported its end leave their entry behind. */
function forgetBefore(before: number, line: Line): void {
  for (const { key, value } of line.accepted.getRange()) if (value < before) line.accepted.remove(key);
}

function keyOf(callSid: string, visit: number): string {
  return `${callSid.slice(0, 100)}.${visit}`;
}
