import type { Business, CallFacts } from '../flow/business';
import type { DialTarget } from '../flow/instruction';
import { checkTarget, type LegRefusal } from '../routing/outbound-gate';
import { own } from '../shared/own';
import { browserAddress, browserIdentity } from './browser-phone';
import { type Absence, dutyStateOf, offHours } from './on-duty';
import { orderMembers } from './order-members';
import type { Phone, RingOrder } from './person';

/** Who is to be rung, as a step names them. */
export type RingConfig = {
  people: readonly string[];
  departments: readonly string[];
  /** E.164. */
  numbers: readonly string[];
  /** `department`: as each department is set up. */
  order: 'department' | RingOrder;
  ringSeconds: number;
  /** Whoever spoke with the caller last is rung first, whatever the departments say. */
  sticky: boolean;
  /** Rung when nobody of the above answers; null: none but those that the departments name. */
  overflowDepartmentId: string | null;
};

/** Phones that ring by one instruction (in parts when they are more than a carrier rings). */
export type RingRound = { targets: readonly DialTarget[]; order: 'together' | 'inTurn'; ringSeconds: number };

/** What became of one person in the plan. `round` counts from 1; `place` is theirs among the people of a round rung in turn, else 0. */
export type RingDecision = { personId: string; departmentId: string | null } & (
  | { rung: true; round: number; place: number; isSticky: boolean; order: RingOrder; isOverflow: boolean }
  | {
      rung: false;
      why:
        | Absence
        | { kind: 'departmentClosed'; scheduleId: string }
        /** Somebody else has the same phone and is rung on it. */
        | { kind: 'phoneTaken' }
        | { kind: 'refused'; reason: LegRefusal };
    }
);

export type RingPlan = {
  /** In the order in which they are rung; none of them is empty. */
  rounds: readonly RingRound[];
  decisions: readonly RingDecision[];
  /** What the outbound gate refused, as `number (reason)`. */
  refused: readonly string[];
};

/** Some people, in ring order, who ring in the same way; `departmentId` null: named by the step itself. */
type Group = { personIds: readonly string[]; departmentId: string | null; order: RingOrder; ringSeconds: number };

type Plan = {
  config: RingConfig;
  business: Business;
  call: CallFacts;
  now: number;
  rounds: RingRound[];
  decisions: RingDecision[];
  refused: string[];
  seen: Set<string>;
};

/**
 * Everybody who can be rung at `now`, each phone once: first those that the step names, then, round by round, the overflow of their
 * departments. The same facts give the same plan. Throws on an unknown time zone.
 */
export function planRing(config: RingConfig, business: Business, call: CallFacts, now: number): RingPlan {
  const plan: Plan = { config, business, call, now, rounds: [], decisions: [], refused: [], seen: new Set() };
  const { people, departments, numbers } = config;
  const groups = [...peopleGroup(plan, people), ...departments.flatMap((id) => departmentGroup(plan, id))];
  addRounds(plan, groups, numbers);
  for (const id of overflowOf(config, business)) addRounds(plan, departmentGroup(plan, id), [], true);
  const { rounds, decisions, refused } = plan;
  return { rounds, decisions, refused };
}

function peopleGroup({ config, business, call }: Plan, people: readonly string[]): Group[] {
  if (people.length === 0) return [];
  const order = config.order === 'department' ? 'together' : config.order;
  const facts = { duty: business.duty, weights: {}, callSid: call.callSid };
  const personIds = orderMembers(people, order, facts);
  return [{ personIds, departmentId: null, order, ringSeconds: config.ringSeconds }];
}

function departmentGroup(plan: Plan, departmentId: string): Group[] {
  const { config, business, call, now } = plan;
  const department = own(business.departments, departmentId);
  if (department === undefined) return [];
  const off = offHours(department.scheduleId, business, now);
  if (off !== null) {
    const why = { kind: 'departmentClosed', scheduleId: off.scheduleId } as const;
    plan.decisions.push(
      ...department.personIds.map((personId) => ({ personId, departmentId, rung: false as const, why })),
    );
    return [];
  }
  const order = config.order === 'department' ? department.order : config.order;
  const facts = { duty: business.duty, weights: department.weights, callSid: call.callSid };
  const ringSeconds = department.ringSeconds ?? config.ringSeconds;
  return [{ personIds: orderMembers(department.personIds, order, facts), departmentId, order, ringSeconds }];
}

/** The first group says whether all ring at once; the longest ring time asked for is given to all. */
function addRounds(plan: Plan, groups: readonly Group[], numbers: readonly string[], isOverflow = false): void {
  const order = groups[0]?.order ?? (plan.config.order === 'department' ? 'together' : plan.config.order);
  const asked = [...groups.map((group) => group.ringSeconds), ...(numbers.length > 0 ? [plan.config.ringSeconds] : [])];
  const ringSeconds = Math.max(0, ...asked);
  const together = order === 'together';
  const lastPersonId = plan.call.history?.lastPersonId ?? null;
  const first = groups.flatMap((group) =>
    isStickyIn(plan, group, lastPersonId) ? [stickyOf(group, lastPersonId)] : [],
  );
  const round = (add: () => DialTarget[]) => {
    const targets = add();
    if (targets.length === 0) return;
    plan.rounds.push({ targets, order: together ? 'together' : 'inTurn', ringSeconds });
  };
  const facts = { isOverflow, together };
  if (first.length === 0 || !together) {
    round(() => [...addGroups(plan, [...first, ...groups], facts, lastPersonId), ...addNumbers(plan, numbers)]);
    return;
  }
  // All at once would drown the one who knows the caller: they ring alone first.
  round(() => addGroups(plan, first, facts, lastPersonId));
  round(() => [...addGroups(plan, groups, facts, lastPersonId), ...addNumbers(plan, numbers)]);
}

function isStickyIn({ config, business }: Plan, group: Group, lastPersonId: string | null): boolean {
  if (lastPersonId === null || !group.personIds.includes(lastPersonId)) return false;
  const department = group.departmentId === null ? undefined : own(business.departments, group.departmentId);
  return config.sticky || department?.sticky === true;
}

function stickyOf(group: Group, lastPersonId: string | null): Group {
  return { ...group, personIds: group.personIds.filter((personId) => personId === lastPersonId) };
}

function addGroups(
  plan: Plan,
  groups: readonly Group[],
  facts: { isOverflow: boolean; together: boolean },
  lastPersonId: string | null,
): DialTarget[] {
  const targets: DialTarget[] = [];
  const decided = new Set(plan.decisions.flatMap((each) => (each.rung ? [each.personId] : [])));
  const round = plan.rounds.length + 1;
  let place = 1;
  for (const group of groups) {
    const { departmentId, order } = group;
    for (const personId of group.personIds.filter((id) => !decided.has(id))) {
      const phones = phonesOf(plan, personId, departmentId);
      if (phones.length === 0) continue;
      targets.push(...phones);
      decided.add(personId);
      const isSticky = personId === lastPersonId && isStickyIn(plan, group, lastPersonId);
      const { isOverflow, together } = facts;
      const said = { round, place: together ? 0 : place++, isSticky, order, isOverflow };
      plan.decisions.push({ personId, departmentId, rung: true, ...said });
    }
  }
  return targets;
}

/** The phones on which a person is to be rung now; why there are none is noted. */
function phonesOf(plan: Plan, personId: string, departmentId: string | null): readonly DialTarget[] {
  const { business, now, decisions } = plan;
  const duty = dutyStateOf(own(business.people, personId), business, now);
  if (duty.absence !== null) {
    decisions.push({ personId, departmentId, rung: false, why: duty.absence });
    return [];
  }
  const targets = duty.phones.map((phone) => targetOf(phone, personId, departmentId, business));
  const phones = targets.filter((target) => passes(plan, target));
  if (phones.length === 0) {
    const reason = targets[0] === undefined ? null : refusalOf(plan, targets[0]);
    const why = reason === null ? ({ kind: 'phoneTaken' } as const) : ({ kind: 'refused', reason } as const);
    decisions.push({ personId, departmentId, rung: false, why });
  }
  return phones;
}

function targetOf(phone: Phone, personId: string, departmentId: string | null, { tenantId }: Business): DialTarget {
  if (phone.kind !== 'browser') return { kind: 'number', number: phone.number, personId, departmentId };
  return { kind: 'browser', identity: browserIdentity(tenantId, personId), personId, departmentId };
}

function addNumbers(plan: Plan, numbers: readonly string[]): DialTarget[] {
  return numbers
    .map((number): DialTarget => ({ kind: 'number', number, personId: null, departmentId: null }))
    .filter((target) => passes(plan, target));
}

/** Each phone is looked at once: rung where it came first, or refused once. */
function passes(plan: Plan, target: DialTarget): boolean {
  const address = target.kind === 'browser' ? browserAddress(target.identity) : target.number;
  if (plan.seen.has(address)) return false;
  plan.seen.add(address);
  const check = checkTarget({ target, business: plan.business, call: plan.call });
  if (!check.allowed) plan.refused.push(`${address} (${check.reason})`);
  return check.allowed;
}

function refusalOf({ business, call }: Plan, target: DialTarget): LegRefusal | null {
  const check = checkTarget({ target, business, call });
  return check.allowed ? null : check.reason;
}

/** The departments behind the named ones, nearest first, each once: a circle ends where it began. */
function overflowOf(config: RingConfig, business: Business): string[] {
  const passed = new Set(config.departments);
  const found: string[] = [];
  const waiting = config.departments.map((id) => own(business.departments, id)?.overflowDepartmentId ?? null);
  waiting.push(config.overflowDepartmentId);
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (id === null || passed.has(id)) continue;
    passed.add(id);
    found.push(id);
    waiting.push(own(business.departments, id)?.overflowDepartmentId ?? null);
  }
  return found;
}
