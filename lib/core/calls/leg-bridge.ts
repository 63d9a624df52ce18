import type { Of } from './known-events';
import type { LegTimeline } from './leg-timeline';

/**
 * Which legs were connected with the caller, and since when. Picked up is not connected: a leg that must accept hears a prompt
 * first, and the carrier calls a dial 'completed' even if the caller was never put through.
 */
export function bridgeInstants(
  legs: readonly LegTimeline[],
  dials: readonly Of<'dialEnded'>[],
): ReadonlyMap<string, number> {
  const bridges = new Map<string, number>();
  for (const leg of legs) {
    const at = isRefuted(leg, dials) ? null : bridgeOf(leg);
    if (at !== null) bridges.set(leg.legSid, leg.endedAt === null ? at : Math.min(at, leg.endedAt));
  }
  for (const leg of legs) if (isOutrun(leg, legs, bridges)) bridges.delete(leg.legSid);
  return bridges;
}

function isRefuted(leg: LegTimeline, dials: readonly Of<'dialEnded'>[]): boolean {
  if (leg.dial !== null) return leg.dial.bridged === false;
  const ofVisit = leg.visit === null ? [] : dials.filter((dial) => dial.visit === leg.visit);
  return ofVisit.length === 1 && ofVisit[0]?.legSid === null && ofVisit[0].bridged === false;
}

function bridgeOf(leg: LegTimeline): number | null {
  if (!leg.acceptRequired) return leg.pickedUpAt;
  if (leg.acceptedAt !== null) return leg.acceptedAt;
  // The key press itself got lost, but the carrier says that they talked: the prompt is then counted as talk.
  return leg.dial?.bridged === true ? leg.pickedUpAt : null;
}

/** One dial connects one phone: the one that the carrier names, else the first. */
function isOutrun(leg: LegTimeline, legs: readonly LegTimeline[], bridges: ReadonlyMap<string, number>): boolean {
  const at = bridges.get(leg.legSid);
  if (at === undefined || leg.visit === null || leg.dial?.bridged === true) return false;
  return legs.some((other) => {
    const otherAt = bridges.get(other.legSid);
    if (other === leg || other.visit !== leg.visit || otherAt === undefined) return false;
    return other.dial?.bridged === true || otherAt < at || (otherAt === at && other.legSid < leg.legSid);
  });
}
