import type { CallStatus } from './call-event';

/** One message about the status of a call or leg, from whatever source. */
export type StatusFact = {
  status: CallStatus;
  source: 'callback' | 'rest' | 'turn';
  sequence: number | null;
  at: number;
  durationSeconds: number | null;
  startedAt: number | null;
  endedAt: number | null;
};

/** What all messages together say; `endedAt` and `durationSeconds` only with a final status, null when nobody told. */
export type SettledStatus = {
  status: CallStatus;
  isFinal: boolean;
  endedAt: number | null;
  durationSeconds: number | null;
};

const RANK: Record<CallStatus, number> = {
  queued: 0,
  initiated: 1,
  ringing: 2,
  'in-progress': 3,
  completed: 9,
  busy: 9,
  'no-answer': 9,
  failed: 9,
  canceled: 9,
};
/** The carrier's list is its last word; a turn only repeats what the carrier knew when it asked for it. */
const TRUST: Record<StatusFact['source'], number> = { turn: 0, callback: 1, rest: 2 };
/** Only to decide between otherwise equal messages; the one that says most about the call is last. */
const NAMES: readonly CallStatus[] = [
  'queued',
  'initiated',
  'ringing',
  'in-progress',
  'canceled',
  'failed',
  'no-answer',
  'busy',
  'completed',
];

/** True when nothing more can happen to a call or leg with this status. */
export function isFinalStatus(status: CallStatus): boolean {
  return RANK[status] === 9;
}

/** Positive when `a` is to be believed over `b`: the later stage, then the better source, the higher sequence, a fixed order of names. */
function compareStatus(a: StatusFact, b: StatusFact): number {
  return (
    RANK[a.status] - RANK[b.status] ||
    TRUST[a.source] - TRUST[b.source] ||
    (a.sequence ?? -1) - (b.sequence ?? -1) ||
    NAMES.indexOf(a.status) - NAMES.indexOf(b.status)
  );
}

/** Merges any number of messages in canonical order; null for none. Times come from the most trusted message that has them. */
export function settleStatus(facts: readonly StatusFact[]): SettledStatus | null {
  const strongestFirst = facts.length < 2 ? facts : [...facts].sort((a, b) => compareStatus(b, a));
  const strongest = strongestFirst[0];
  if (strongest === undefined) return null;
  const settled: SettledStatus = {
    status: strongest.status,
    isFinal: isFinalStatus(strongest.status),
    endedAt: null,
    durationSeconds: null,
  };
  for (const fact of strongestFirst) {
    if (!isFinalStatus(fact.status)) break;
    // The instant of a list entry is when we asked for it, which says nothing about the call.
    settled.endedAt ??= fact.endedAt ?? (fact.source === 'rest' ? null : fact.at);
    settled.durationSeconds ??= fact.durationSeconds;
  }
  return settled;
}
