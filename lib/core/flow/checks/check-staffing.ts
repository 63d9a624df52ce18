import { scheduleStateAt } from '../../hours/state-at';
import { own } from '../../shared/own';
import { addDays, instantOf, localTimeOf, MINUTE_MS } from '../../shared/time';
import type { Business } from '../business';
import { type FlowFinding, warning } from '../flow-finding';
import { type FlowGraph, type ReadStep, reachableFrom } from '../flow-graph';
import { departmentRings, personRings, type RingConfig, ringConfigOf } from './ringing';
import { extendSpans, type Span, spansInWords } from './spans-in-words';
import { listInWords } from './words';

/** Hours begin and end on the quarter; a gap that is shorter is not worth a sentence. */
const SLOT_MS = 15 * MINUTE_MS;
const DAYS = 7;

/** Who of a step must be there; `absent` begins the sentence when nobody is. */
type Group = { stepId: string; absent: string; isEmpty: boolean; rings(at: number): boolean };

/** Steps that a caller can come to in the week from today on while nobody there can be rung. */
export function staffingFindings(graph: FlowGraph, business: Business, now: number): FlowFinding[] {
  const groups = graph.steps.flatMap((step) => groupsOf(step, business));
  if (groups.length === 0) return [];
  const today = localTimeOf(now, business.timeZone).date;
  const until = instantOf(addDays(today, DAYS), 0, business.timeZone);
  const gaps = groups.map((group) => ({ group, spans: [] as Span[], isStaffedOnce: false }));
  const reachedAt = reachedByMoment(graph, business);
  for (let at = instantOf(today, 0, business.timeZone); at < until; at += SLOT_MS) {
    const reached = reachedAt(at);
    for (const gap of gaps) {
      if (!reached.has(gap.group.stepId)) continue;
      if (gap.group.rings(at)) gap.isStaffedOnce = true;
      else extendSpans(gap.spans, at, at + SLOT_MS);
    }
  }
  return gaps.flatMap(({ group, spans, isStaffedOnce }) => {
    if (spans.length === 0) return [];
    if (group.isEmpty) return [warning(group.stepId, `${group.absent}: no people are in it.`)];
    const when = isStaffedOnce
      ? `${spansInWords(spans, business.timeZone)}, though callers come here then`
      : 'at any time of the coming week when callers come here';
    return [warning(group.stepId, `${group.absent} ${when}.`)];
  });
}

/** Each department of a step; its people are one group, since any of them will do. Other numbers can always be rung. */
function groupsOf(step: ReadStep, business: Business): Group[] {
  const ring = ringConfigOf(step);
  if (ring === null) return [];
  const { overflowDepartmentId: overflow } = ring;
  const overflows = (at: number) => overflow !== null && departmentRings(business, overflow, at);
  const departments = ring.departments.flatMap((id): Group[] => {
    const department = own(business.departments, id);
    if (department === undefined) return [];
    const isEmpty = department.personIds.length === 0 && department.overflowDepartmentId === null && overflow === null;
    const absent = `Nobody of ${department.name} can be rung`;
    return [{ stepId: step.id, absent, isEmpty, rings: (at) => departmentRings(business, id, at) || overflows(at) }];
  });
  return [...departments, ...peopleGroup(step, ring, business)];
}

function peopleGroup({ id, step }: ReadStep, ring: RingConfig, business: Business): Group[] {
  const numbers = step.config['numbers'];
  if (ring.departments.length > 0 || (Array.isArray(numbers) && numbers.length > 0)) return [];
  const people = ring.people.flatMap((personId) => own(business.people, personId) ?? []);
  const [first, ...others] = people.map(({ name }) => name);
  if (first === undefined) return [];
  const absent =
    others.length === 0 ? `${first} cannot be rung` : `None of ${listInWords([first, ...others], 4)} can be rung`;
  const overflow = ring.overflowDepartmentId;
  const rings = (at: number) =>
    people.some((person) => personRings(business, person.id, at)) ||
    (overflow !== null && departmentRings(business, overflow, at));
  return [{ stepId: id, absent, isEmpty: false, rings }];
}

/** The steps that a caller can come to at a moment, by the states that the flow's opening hours have then. */
function reachedByMoment(graph: FlowGraph, business: Business): (at: number) => ReadonlySet<string> {
  const schedules = graph.steps.flatMap(({ parsed, step }) =>
    step.type === 'hours' && parsed !== null ? parsed.references.schedules : [],
  );
  const used = [...new Set(schedules)].flatMap((id) => own(business.schedules, id) ?? []);
  const known = new Map<string, ReadonlySet<string>>();
  return (at) => {
    const states = new Map(used.map((schedule) => [schedule.id, scheduleStateAt(schedule, business.timeZone, at)]));
    const key = [...states.values()].join();
    const reached =
      known.get(key) ??
      reachableFrom(graph.flow.entry, graph.byId, ({ step, parsed }, link) => {
        const state = step.type === 'hours' ? states.get(parsed?.references.schedules[0] ?? '') : undefined;
        return state === undefined || link.exit === state;
      });
    known.set(key, reached);
    return reached;
  };
}
