import { z } from 'zod';
import { PAST_END_KINDS, type PastCall, type ReplayedCall } from './replay-call';

const endSchema = z.object({
  kind: z.enum(PAST_END_KINDS),
  personId: z.string().nullable(),
  departmentId: z.string().nullable(),
});

const lineSchema = z.object({
  callId: z.string(),
  startedAt: z.number(),
  from: z.string().nullable(),
  before: endSchema,
  after: endSchema,
  deadEnd: z.string().nullable(),
});

/** What became of one call of a replay; kept with the result, its steps are played again when somebody opens it. */
export type ReplayLine = z.infer<typeof lineSchema>;

/**
 * `rings`: by person (else number), in how many calls their phones rang then and would ring now. `lines`: calls that end elsewhere or in
 * a dead end, no more than `LINES_MAX`.
 */
export const replaySummarySchema = z.object({
  calls: z.number(),
  elsewhere: z.number(),
  deadEnds: z.number(),
  rings: z.record(z.string(), z.object({ before: z.number(), after: z.number() })),
  lines: z.array(lineSchema),
});
export type ReplaySummary = z.infer<typeof replaySummarySchema>;

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
