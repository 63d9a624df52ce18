import type { Business, CallFacts } from '../flow/business';
import type { DialTarget } from '../flow/instruction';
import { own } from '../shared/own';
import { formatInstant } from '../shared/time';
import type { RingOrder } from './person';
import { planRing, type RingConfig, type RingDecision, type RingRound } from './ring-plan';

/** Why a person rings or not, as a sentence about them. */
export type RingReason = { personId: string; name: string; rung: boolean; reason: string };

/**
 * Who would be rung at `now`, in order, and for every person concerned why they are or are not: the plan by which the dial step rings,
 * in words. A person who is reached in two ways has one reason, that of being rung if they are. Throws on an unknown time zone.
 */
export function whoRings(
  config: RingConfig,
  business: Business,
  call: CallFacts,
  now: number,
): { targets: DialTarget[]; reasons: RingReason[]; rounds: readonly RingRound[]; refused: readonly string[] } {
  const { rounds, decisions, refused } = planRing(config, business, call, now);
  const byPerson = new Map<string, RingDecision>();
  for (const decision of decisions) {
    const known = byPerson.get(decision.personId);
    if (known === undefined || (decision.rung && !known.rung)) byPerson.set(decision.personId, decision);
  }
  const reasons = [...byPerson.values()].map((decision) => ({
    personId: decision.personId,
    name: own(business.people, decision.personId)?.name ?? 'Somebody who was removed',
    rung: decision.rung,
    reason: reasonOf(decision, business, now),
  }));
  return { targets: rounds.flatMap((round) => round.targets), reasons, rounds, refused };
}

function reasonOf(decision: RingDecision, business: Business, now: number): string {
  if (decision.rung) return rungReason(decision, business);
  const { why } = decision;
  const hoursName = (id: string) => own(business.schedules, id)?.name ?? 'their hours';
  switch (why.kind) {
    case 'gone':
      return 'This person no longer exists.';
    case 'switchedOff':
      return 'Switched off for calls.';
    case 'doNotDisturb':
      return `Does not want to be disturbed until ${formatInstant(why.until, business.timeZone, now)}.`;
    case 'offHours': {
      const state = why.state === 'holiday' ? 'a holiday' : 'closed';
      return `Not at work: by ${hoursName(why.scheduleId)} it is ${state}.`;
    }
    case 'noPhone':
      return 'Has no phone that is switched on.';
    case 'phonesOffHours':
      return 'Has no phone that rings at this hour.';
    case 'departmentClosed':
      return `${departmentName(decision.departmentId, business)} does not ring now: by ${hoursName(why.scheduleId)} it is closed.`;
    case 'phoneTaken':
      return 'The phone already rings for somebody else.';
    case 'refused':
      return REFUSALS[why.reason];
  }
}

function rungReason(decision: Extract<RingDecision, { rung: true }>, business: Business): string {
  const when = decision.round === 1 ? 'Rings' : `Rings in round ${decision.round}, when nobody answered before`;
  const overflow = decision.isOverflow ? `, as overflow by ${departmentName(decision.departmentId, business)}` : '';
  if (decision.isSticky) return `${when}${overflow}, first: spoke with this caller last.`;
  if (decision.place === 0) return `${when}${overflow}, at once with everybody of the round.`;
  return `${when}${overflow}, ${ordinal(decision.place)}: ${ORDER_WORDS[decision.order]}.`;
}

function departmentName(departmentId: string | null, business: Business): string {
  return departmentId === null ? 'The step' : (own(business.departments, departmentId)?.name ?? 'A removed department');
}

const ORDER_WORDS: Readonly<Record<RingOrder, string>> = {
  together: 'in the order of the list',
  inTurn: 'in the order of the list',
  roundRobin: 'whoever was rung longest ago comes first',
  longestIdle: 'whoever ended their last conversation longest ago comes first',
  fewestCalls: 'whoever had the fewest conversations today comes first',
  weighted: 'drawn by the shares of the department',
};

const REFUSALS = {
  notANumber: 'The phone’s number is not a number that can be rung.',
  loop: 'The phone is one that this call came through; ringing it would be a loop.',
  caller: 'The phone is the one that is calling.',
  premium: 'The phone has a premium number, which is never rung.',
  country: 'The phone is in a country that is not allowed.',
  emergencyNotCarried: 'The carrier takes no emergency calls.',
} as const;

function ordinal(place: number): string {
  const suffix = place % 100 >= 11 && place % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${suffix}`;
}
