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

/** Results that were stored before reasons were counted have none. */
const ringSchema = z.object({
  before: z.number(),
  after: z.number(),
  otherWay: z.number().default(0),
  setOtherwise: z.number().default(0),
});

/** What became of one call of a replay; kept with the result, its steps are played again when somebody opens it. */
export type ReplayLine = z.infer<typeof lineSchema>;

/**
 * `rings`: by person (else number), in how many calls their phones rang then and would ring now, and in how many of them it differs because
 * the call takes another way (`otherWay`) or takes the same way and people are available otherwise (`setOtherwise`). `lines`: calls that end elsewhere or in
 * a dead end, no more than `LINES_MAX`.
 */
export const replaySummarySchema = z.object({
  calls: z.number(),
  elsewhere: z.number(),
  deadEnds: z.number(),
  rings: z.record(z.string(), ringSchema),
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
  countRings(summary, replayed);
  if ((replayed.same && replayed.deadEnd === null) || summary.lines.length >= LINES_MAX) return;
  const { before, after, deadEnd } = replayed;
  summary.lines.push({ callId: past.id, startedAt: past.startedAt, from: past.from, before, after, deadEnd });
}

function countRings(summary: ReplaySummary, { rangBefore, rangAfter, sameWay }: ReplayedCall): void {
  for (const who of new Set([...rangBefore, ...rangAfter])) {
    const rings = ringsOf(summary, who);
    const [before, after] = [rangBefore.includes(who), rangAfter.includes(who)];
    if (before) rings.before += 1;
    if (after) rings.after += 1;
    if (before === after) continue;
    if (sameWay) rings.setOtherwise += 1;
    else rings.otherWay += 1;
  }
}

function ringsOf(summary: ReplaySummary, who: string): z.infer<typeof ringSchema> {
  summary.rings[who] ??= { before: 0, after: 0, otherWay: 0, setOtherwise: 0 };
  return summary.rings[who];
}
