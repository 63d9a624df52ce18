import { type Heartbeat, type Line, thisLine } from './open-line';

/** Leaves word that `name` was well at `now`, for the health page of every process of this machine. */
export async function writeHeartbeat(
  name: string,
  facts: Heartbeat['facts'],
  now: number = Date.now(),
  line: Line = thisLine(),
): Promise<void> {
  await line.heartbeats.put(name, { at: now, facts });
}

/** The last word of everybody who ever left one, by name. */
export function readHeartbeats(line: Line = thisLine()): Map<string, Heartbeat> {
  return new Map([...line.heartbeats.getRange()].map(({ key, value }) => [key, value]));
}
