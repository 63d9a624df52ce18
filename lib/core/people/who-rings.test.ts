import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall, makeDepartment, makeSchedule } from '../../testing/make-business';
import type { Business, CallFacts } from '../flow/business';
import type { Department, Duty, Person, Phone } from './person';
import type { RingConfig } from './ring-plan';
import { whoRings } from './who-rings';

/** Monday 23 November 2026, noon in New York. */
const NOON = Date.UTC(2026, 10, 23, 17);
const SATURDAY = NOON + 5 * 24 * 3_600_000;
const NAMES = ['ann', 'bob', 'cat', 'dan'];

function person(name: string, index: number, changes: Partial<Person> = {}): Person {
  const phone: Phone = {
    id: `phn_${name}`,
    kind: 'number',
    number: `+1212555011${index}`,
    enabled: true,
    scheduleId: null,
  };
  return {
    id: name,
    name: name.toUpperCase(),
    email: null,
    phones: [phone],
    available: true,
    scheduleId: null,
    doNotDisturbUntil: null,
    extension: null,
    ...changes,
  };
}

type World = {
  people?: Record<string, Partial<Person>>;
  department?: Partial<Department>;
  departments?: Record<string, Department>;
  duty?: Record<string, Partial<Duty>>;
  call?: Partial<CallFacts>;
  config?: Partial<RingConfig>;
  now?: number;
};

function ring(world: World = {}) {
  const team = makeDepartment({ id: 'dep', name: 'Sales', personIds: NAMES, ...world.department });
  const business: Business = makeBusiness({
    people: Object.fromEntries(NAMES.map((name, index) => [name, person(name, index, world.people?.[name])])),
    departments: { dep: team, ...world.departments },
    schedules: { sch_main: makeSchedule() },
    duty: Object.fromEntries(
      Object.entries(world.duty ?? {}).map(([id, duty]) => [
        id,
        { lastRungAt: 0, lastTalkedAt: 0, callsToday: 0, ...duty },
      ]),
    ),
  });
  const config: RingConfig = {
    people: [],
    departments: ['dep'],
    numbers: [],
    order: 'department',
    ringSeconds: 20,
    sticky: false,
    overflowDepartmentId: null,
    ...world.config,
  };
  return whoRings(config, business, makeCall(world.call), world.now ?? NOON);
}

const order = (result: ReturnType<typeof ring>) => result.targets.map((target) => target.personId);
const rounds = (result: ReturnType<typeof ring>) =>
  result.rounds.map((round) => round.targets.map((target) => target.personId).join(' '));
const why = (result: ReturnType<typeof ring>, personId: string) =>
  result.reasons.find((reason) => reason.personId === personId)?.reason;
const lastPerson = (lastPersonId: string): Partial<CallFacts> => ({
  history: { calls: 3, lastCallAt: 1, missedAt: null, lastPersonId },
});

describe('who counts', () => {
  it.each<[string, Partial<Person>, number, string]>([
    ['switched off', { available: false }, NOON, 'Switched off for calls.'],
    ['do not disturb', { doNotDisturbUntil: NOON + 1 }, NOON, 'Does not want to be disturbed until today 12:00.'],
    ['off hours', { scheduleId: 'sch_main' }, SATURDAY, 'Not at work: by Opening hours it is closed.'],
    [
      'a holiday',
      { scheduleId: 'sch_main' },
      Date.UTC(2026, 11, 25, 17),
      'Not at work: by Opening hours it is a holiday.',
    ],
    ['no phone', { phones: [] }, NOON, 'Has no phone that is switched on.'],
    [
      'phones at rest',
      { phones: [{ id: 'p', kind: 'number', number: '+12125550119', enabled: true, scheduleId: 'sch_main' }] },
      SATURDAY,
      'Has no phone that rings at this hour.',
    ],
    [
      'a phone that calls',
      { phones: [{ id: 'p', kind: 'number', number: '+12125550199', enabled: true, scheduleId: null }] },
      NOON,
      'The phone is the one that is calling.',
    ],
    [
      'a phone of somebody else',
      { phones: [{ id: 'p', kind: 'number', number: '+12125550110', enabled: true, scheduleId: null }] },
      NOON,
      'The phone already rings for somebody else.',
    ],
  ])('not with %s', (_name, bob, now, reason) => {
    const result = ring({ people: { bob }, now });
    expect(order(result)).toEqual(['ann', 'cat', 'dan']);
    expect(why(result, 'bob')).toBe(reason);
  });

  it.each<[string, Partial<Person>, number]>([
    ['whose do-not-disturb is over', { doNotDisturbUntil: NOON }, NOON],
    ['within their hours', { scheduleId: 'sch_main' }, NOON],
    ['whose hours were deleted', { scheduleId: 'sch_gone' }, SATURDAY],
  ])('somebody %s', (_name, bob, now) => {
    expect(order(ring({ people: { bob }, now }))).toEqual(NAMES);
  });

  it('nobody of a department that is closed, but those behind it', () => {
    const departments = { night: makeDepartment({ id: 'night', name: 'Night', personIds: ['dan'] }) };
    const department = { scheduleId: 'sch_main', overflowDepartmentId: 'night' };
    const result = ring({ department, departments, now: SATURDAY });
    expect(order(result)).toEqual(['dan']);
    expect(why(result, 'ann')).toBe('Sales does not ring now: by Opening hours it is closed.');
  });
});

describe('in which order', () => {
  const duty = {
    ann: { lastRungAt: 400, lastTalkedAt: 100, callsToday: 2 },
    bob: { lastRungAt: 100, lastTalkedAt: 300, callsToday: 2 },
    cat: { lastRungAt: 300, lastTalkedAt: 200, callsToday: 0 },
  };
  it.each<[Department['order'], string[]]>([
    ['together', NAMES],
    ['inTurn', NAMES],
    ['roundRobin', ['dan', 'bob', 'cat', 'ann']],
    ['longestIdle', ['dan', 'ann', 'cat', 'bob']],
    ['fewestCalls', ['cat', 'dan', 'ann', 'bob']],
  ])('%s', (strategy, expected) => {
    expect(order(ring({ department: { order: strategy }, duty }))).toEqual(expected);
    expect(order(ring({ config: { order: strategy }, duty }))).toEqual(expected);
  });

  it('whoever spoke with the caller last first, where it is wished', () => {
    const call = lastPerson('cat');
    expect(order(ring({ department: { order: 'inTurn' }, call }))).toEqual(NAMES);
    expect(rounds(ring({ department: { order: 'inTurn', sticky: true }, call }))).toEqual(['cat ann bob dan']);
    expect(rounds(ring({ department: { sticky: true }, call }))).toEqual(['cat', 'ann bob dan']);
    expect(rounds(ring({ config: { sticky: true }, call }))).toEqual(['cat', 'ann bob dan']);
    expect(rounds(ring({ config: { sticky: true }, call: lastPerson('gone') }))).toEqual(['ann bob cat dan']);
  });

  it('a department’s ring time before the step’s', () => {
    expect(ring({ department: { ringSeconds: 33 } }).rounds[0]?.ringSeconds).toBe(33);
    expect(ring().rounds[0]?.ringSeconds).toBe(20);
  });

  it('overflow after all others, without going round in circles', () => {
    const departments = {
      two: makeDepartment({ id: 'two', name: 'Two', personIds: ['ann', 'bob'], overflowDepartmentId: 'three' }),
      three: makeDepartment({ id: 'three', name: 'Three', personIds: ['cat'], overflowDepartmentId: 'dep' }),
      four: makeDepartment({ id: 'four', name: 'Four', personIds: ['dan'] }),
    };
    const department = { personIds: ['ann'], overflowDepartmentId: 'two' };
    const result = ring({ department, departments, config: { overflowDepartmentId: 'four' } });
    expect(rounds(result)).toEqual(['ann', 'bob', 'dan', 'cat']);
    expect(why(result, 'bob')).toBe(
      'Rings in round 2, when nobody answered before, as overflow by Two, at once with everybody of the round.',
    );
  });
});

/** Calls one after the other; whoever is first takes each, and `record` is what the database would know of it. */
function firstOf(count: number, world: World, record: (duty: Duty, at: number) => Duty): Map<string, number> {
  const taken = new Map(NAMES.map((name) => [name, 0]));
  let duty: Record<string, Duty> = {};
  for (let index = 0; index < count; index++) {
    const callSid = `CA${index.toString(16).padStart(32, '0')}`;
    const [first] = order(ring({ ...world, duty, call: { callSid } }));
    if (first == null) throw new Error('Nobody rings.');
    taken.set(first, (taken.get(first) ?? 0) + 1);
    const before = duty[first] ?? { lastRungAt: 0, lastTalkedAt: 0, callsToday: 0 };
    // A restart knows nothing but what was recorded: the state is rebuilt from its text every time.
    duty = JSON.parse(JSON.stringify({ ...duty, [first]: record(before, NOON + index * 60_000) }));
  }
  return taken;
}

describe('a browser among the phones of a person', () => {
  const browser: Phone = { id: 'b', kind: 'browser', enabled: true, scheduleId: null };
  const desk: Phone = { id: 'p', kind: 'number', number: '+12125550118', enabled: true, scheduleId: null };
  const bob = { kind: 'browser', identity: 'tnt_acme_bob', personId: 'bob', departmentId: 'dep' };

  it('rings in its place of their order, under an identity of this business and person', () => {
    const rung = (phones: Phone[]) =>
      ring({ people: { bob: { phones } } }).targets.filter(({ personId }) => personId === 'bob');
    const number = { kind: 'number', number: '+12125550118', personId: 'bob', departmentId: 'dep' };
    expect(rung([browser, desk])).toEqual([bob, number]);
    expect(rung([desk, browser])).toEqual([number, bob]);
    expect(rung([{ ...browser, enabled: false }])).toEqual([]);
  });

  it('has hours as any phone has', () => {
    const phones = [{ ...browser, scheduleId: 'sch_main' }];
    expect(why(ring({ people: { bob: { phones } }, now: SATURDAY }), 'bob')).toBe(
      'Has no phone that rings at this hour.',
    );
  });

  it('is rung wherever the business may call, but not back by its own call', () => {
    const people = { bob: { phones: [browser] } };
    expect(ring({ people }).targets).toContainEqual(bob);
    expect(why(ring({ people, call: { from: 'client:tnt_acme_bob' } }), 'bob')).toBe(
      'The phone is the one that is calling.',
    );
  });
});

describe('fairness, also when nothing is remembered but the records', () => {
  it.each<[Department['order'], (duty: Duty, at: number) => Duty]>([
    ['roundRobin', (duty, at) => ({ ...duty, lastRungAt: at })],
    ['longestIdle', (duty, at) => ({ ...duty, lastTalkedAt: at + 30_000 })],
    ['fewestCalls', (duty) => ({ ...duty, callsToday: duty.callsToday + 1 })],
  ])('%s gives everybody the same share', (strategy, record) => {
    const taken = firstOf(400, { department: { order: strategy } }, record);
    expect([...taken.values()]).toEqual([100, 100, 100, 100]);
  });

  it('weighted gives everybody their share, and the same call the same order', () => {
    const weights = { ann: 1, bob: 2, cat: 3, dan: 4 };
    const world = { department: { order: 'weighted' as const, weights } };
    const taken = firstOf(5_000, world, (duty) => duty);
    for (const [name, weight] of Object.entries(weights)) {
      expect(Math.abs((taken.get(name) ?? 0) / 5_000 - weight / 10)).toBeLessThan(0.025);
    }
    expect(order(ring(world))).toEqual(order(ring(world)));
  });
});
