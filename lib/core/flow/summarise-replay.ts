import type { PastCall, PastEnd, ReplayedCall } from './replay-call';

/** What became of one call of a replay; kept with the result, the steps are played again when somebody opens it. */
export type ReplayLine = {
  callId: string;
  startedAt: number;
  from: string | null;
  before: PastEnd;
  after: PastEnd;
  deadEnd: string | null;
};

/** `rings`: by person (else number), in how many calls their phones rang then and would ring now. */
export type ReplaySummary = {
  calls: number;
  elsewhere: number;
  deadEnds: number;
  rings: Record<string, { before: number; after: number }>;
  /** Calls that end elsewhere or in a dead end, the newest first, no more than `LINES_MAX`. */
  lines: ReplayLine[];
};

/** A result is one row of the database: so many lines are what somebody looks through, and 200 kB. */
const LINES_MAX = 1000;

export function emptySummary(): ReplaySummary {
  return { calls: 0, elsewhere: 0, deadEnds: 0, rings: {}, lines: [] };
}

/** Counts one more call; changes the summary in place, since ten thousand copies of it would be the replay's greatest work. */
export function countReplayed(summary: ReplaySummary, past: PastCall, replayed: ReplayedCall): void {
  summary.calls += 1;
  if (!replayed.same) summary.elsewhere += 1;
  if (replayed.deadEnd !== null) summary.deadEnds += 1;
  for (const who of replayed.rangBefore) ringsOf(summary, who).before += 1;
  for (const who of replayed.rangAfter) ringsOf(summary, who).after += 1;
  if ((replayed.same && replayed.deadEnd === null) || summary.lines.length >= LINES_MAX) return;
  const { before, after, deadEnd } = replayed;
  summary.lines.push({ callId: past.id, startedAt: past.startedAt, from: past.from, before, after, deadEnd });
}

function ringsOf(summary: ReplaySummary, who: string): { before: number; after: number } {
  summary.rings[who] ??= { before: 0, after: 0 };
  return summary.rings[who];
}
