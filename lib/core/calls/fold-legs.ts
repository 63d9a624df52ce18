import type { JourneyStep, LegRecord } from './call-record';
import { hungUpIn } from './hang-up';
import type { KnownEvents } from './known-events';
import { bridgeInstants } from './leg-bridge';
import { type LegOutlook, legResult } from './leg-result';
import { type LegTimeline, legTimeline } from './leg-timeline';
import { spanSeconds } from './span-seconds';

/** The legs of a call in the order in which they were rung. */
export function foldLegs(known: KnownEvents, journey: readonly JourneyStep[], callEndedAt: number | null): LegRecord[] {
  if (known.legs.size === 0) return [];
  const timelines = [...known.legs.values()].map((facts) => legTimeline(facts, callEndedAt)).sort(compareLegs);
  const bridges = bridgeInstants(timelines, known.dials);
  const talks = timelines.map((leg) => talkSecondsOf(leg, bridges.get(leg.legSid) ?? null));
  return timelines.map((leg, index) => {
    const winner = timelines.find((other, place) => {
      if (other === leg || leg.visit === null || other.visit !== leg.visit || !bridges.has(other.legSid)) return false;
      return other.endedAt === null || (talks[place] ?? 0) >= 1;
    });
    const isCallerGone = callEndedAt !== null && leg.visit !== null && hungUpIn(leg.visit, known, journey);
    return recordOf(leg, bridges.get(leg.legSid) ?? null, talks[index] ?? 0, { winner: winner ?? null, isCallerGone });
  });
}

function recordOf(
  leg: LegTimeline,
  bridgedAt: number | null,
  talkSeconds: number,
  outlook: Omit<LegOutlook, 'talkSeconds'>,
): LegRecord {
  const span = ringSpan(leg);
  return {
    legSid: leg.legSid,
    to: leg.to,
    personId: leg.personId,
    departmentId: leg.departmentId,
    visit: leg.visit,
    status: leg.status,
    result: leg.endedAt === null ? null : legResult(leg, { ...outlook, talkSeconds }),
    startedAt: leg.startedAt,
    ringingAt: leg.ringingAt,
    pickedUpAt: leg.pickedUpAt,
    bridgedAt,
    endedAt: leg.endedAt,
    ringSeconds: span === null ? 0 : spanSeconds(span[0], span[1]),
    talkSeconds,
  };
}

/**
 * From when until when a phone rang; null when it did not or still does. Carriers that connect fast leave the ringing
 * message out, then the leg rang from its start; a busy or unreachable phone never did.
 */
export function ringSpan(
  leg: Pick<LegRecord, 'status' | 'startedAt' | 'ringingAt' | 'pickedUpAt' | 'endedAt'>,
): [number, number] | null {
  const until = leg.pickedUpAt ?? leg.endedAt;
  if (until === null) return null;
  if (leg.ringingAt !== null) return [leg.ringingAt, until];
  return leg.status === 'busy' || leg.status === 'failed' ? null : [leg.startedAt, until];
}

/** The carrier's own length where it is the talk; of a leg that had to accept it also counts the prompt, so the times decide. */
function talkSecondsOf(leg: LegTimeline, bridgedAt: number | null): number {
  if (bridgedAt === null || leg.endedAt === null) return 0;
  if (leg.acceptRequired || leg.durationSeconds === null) return spanSeconds(bridgedAt, leg.endedAt);
  return leg.durationSeconds;
}

function compareLegs(a: LegTimeline, b: LegTimeline): number {
  const visits = (a.visit ?? Number.MAX_SAFE_INTEGER) - (b.visit ?? Number.MAX_SAFE_INTEGER);
  return visits || a.startedAt - b.startedAt || (a.legSid < b.legSid ? -1 : 1);
}
