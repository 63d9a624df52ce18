import { own } from '../shared/own';
import type { Duty, RingOrder } from './person';

/** What ranks the members of a group. `callSid` draws the lots of the weighted order: the same call gives the same order. */
export type RankingFacts = {
  duty: Readonly<Record<string, Duty>>;
  weights: Readonly<Record<string, number>>;
  callSid: string;
};

const NO_DUTY: Duty = { lastRungAt: 0, lastTalkedAt: 0, callsToday: 0 };

/** The members in the order in which they are rung; whoever ranks the same stays in member order. */
export function orderMembers(personIds: readonly string[], order: RingOrder, facts: RankingFacts): readonly string[] {
  if (order === 'together' || order === 'inTurn' || personIds.length < 2) return personIds;
  const ranks = new Map(personIds.map((personId) => [personId, rankOf(personId, order, facts)]));
  return [...personIds].sort((left, right) => (ranks.get(left) ?? 0) - (ranks.get(right) ?? 0));
}

function rankOf(personId: string, order: Exclude<RingOrder, 'together' | 'inTurn'>, facts: RankingFacts): number {
  const duty = own(facts.duty, personId) ?? NO_DUTY;
  switch (order) {
    case 'roundRobin':
      return duty.lastRungAt;
    case 'longestIdle':
      return duty.lastTalkedAt;
    case 'fewestCalls':
      return duty.callsToday;
    case 'weighted':
      return drawLot(personId, own(facts.weights, personId) ?? 1, facts.callSid);
  }
}

/**
 * Whoever draws the smallest lot is first. Lots with an exponential distribution make each person first in exactly their share of calls,
 * and the rest of the order follows the shares of those who are left (Efraimidis and Spirakis, 2006).
 */
function drawLot(personId: string, weight: number, callSid: string): number {
  const share = (hash32(`${callSid} ${personId}`) + 0.5) / 2 ** 32;
  return -Math.log(share) / Math.max(1, weight);
}

/** FNV-1a, then the finaliser of MurmurHash3: call ids that differ in one character must draw unrelated lots. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
