import type { LegRecord } from './call-record';
import type { LegFacts, Of } from './known-events';
import { isFinalStatus, type SettledStatus, type StatusFact, settleStatus } from './status-order';

/** When what happened to one leg, as far as its own events tell; whether it talked to the caller is decided per dial step. */
export type LegTimeline = Omit<LegRecord, 'result' | 'bridgedAt' | 'ringSeconds' | 'talkSeconds'> & {
  acceptRequired: boolean;
  acceptedAt: number | null;
  dial: Of<'dialEnded'> | null;
  durationSeconds: number | null;
  sipResponseCode: number | null;
};

/** Merges what is known of a leg. Once the call has ended every leg has, at the latest together with it. */
export function legTimeline(facts: LegFacts, callEndedAt: number | null): LegTimeline {
  const { legSid, statuses, accepted, dial } = facts;
  const told: readonly StatusFact[] = dial === null ? statuses : [...statuses, statusOfDial(dial)];
  const settled = settleStatus(told);
  const acceptedAt = accepted?.at ?? null;
  const pickedUpAt = pickUpOf(told, settled, acceptedAt);
  const startedAt = startOf(told, settled, pickedUpAt);
  const endedAt = endOf(settled, startedAt, dial?.at ?? callEndedAt);
  return {
    legSid,
    to: firstKnown(statuses, (status) => status.to),
    personId: firstKnown(statuses, (status) => status.personId),
    departmentId: firstKnown(statuses, (status) => status.departmentId),
    visit: firstKnown(statuses, (status) => status.visit) ?? accepted?.visit ?? dial?.visit ?? null,
    status: statusOf(settled, pickedUpAt, endedAt),
    startedAt,
    ringingAt: firstKnown(statuses, (status) => (status.status === 'ringing' ? instantOf(status) : null)),
    pickedUpAt,
    endedAt: endedAt === null ? null : Math.max(endedAt, pickedUpAt ?? startedAt),
    acceptRequired: accepted !== null || statuses.some((status) => status.acceptRequired === true),
    acceptedAt,
    dial,
    durationSeconds: settled?.durationSeconds ?? null,
    sipResponseCode: firstKnown(statuses, (status) => status.sipResponseCode ?? null),
  };
}

/** The end of a dial also says how its leg ended; the leg's own callbacks are more exact. */
function statusOfDial(dial: Of<'dialEnded'>): StatusFact {
  const { status, at, durationSeconds } = dial;
  return { status, source: 'turn', sequence: null, at, durationSeconds, startedAt: null, endedAt: null };
}

/** When a message was true; null for the carrier's list, which we ask at a moment of our choosing. */
function instantOf(fact: StatusFact): number | null {
  return fact.source === 'rest' ? null : fact.at;
}

function pickUpOf(
  told: readonly StatusFact[],
  settled: SettledStatus | null,
  acceptedAt: number | null,
): number | null {
  const pickedUp = firstKnown(told, (fact) => (fact.status === 'in-progress' ? instantOf(fact) : null));
  if (pickedUp !== null) return earliest([pickedUp, acceptedAt]);
  if (settled?.status === 'completed' && settled.endedAt !== null && settled.durationSeconds !== null) {
    return earliest([settled.endedAt - settled.durationSeconds * 1000, acceptedAt]);
  }
  return acceptedAt ?? firstKnown(told, (fact) => (fact.status === 'in-progress' ? (fact.startedAt ?? fact.at) : null));
}

function startOf(told: readonly StatusFact[], settled: SettledStatus | null, pickedUpAt: number | null): number {
  const instants = [pickedUpAt, settled?.endedAt ?? null];
  for (const fact of told) instants.push(fact.startedAt, instantOf(fact));
  return earliest(instants) ?? told[0]?.at ?? 0;
}

function endOf(settled: SettledStatus | null, startedAt: number, otherwise: number | null): number | null {
  if (settled?.isFinal !== true) return otherwise;
  return settled.endedAt ?? otherwise ?? startedAt + (settled.durationSeconds ?? 0) * 1000;
}

function statusOf(
  settled: SettledStatus | null,
  pickedUpAt: number | null,
  endedAt: number | null,
): LegRecord['status'] {
  const status = settled?.status ?? (pickedUpAt === null ? 'initiated' : 'in-progress');
  if (endedAt === null || isFinalStatus(status)) return status;
  return pickedUpAt === null ? 'no-answer' : 'completed';
}

function earliest(instants: readonly (number | null)[]): number | null {
  let first: number | null = null;
  for (const instant of instants) if (instant !== null && (first === null || instant < first)) first = instant;
  return first;
}

function firstKnown<Item, Value>(items: readonly Item[], read: (item: Item) => Value | null): Value | null {
  for (const item of items) {
    const value = read(item);
    if (value !== null) return value;
  }
  return null;
}
